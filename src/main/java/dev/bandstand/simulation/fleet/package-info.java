/**
 * The tasks of a service and what they run on: launches, starts, health checks, drains, Spot, instances, deployments, and the requests
 * that wait for them.
 *
 * <p>What happens within one second happens in the order of {@link dev.bandstand.simulation.fleet.EventKind}, among events of one
 * kind in the order of their numbers, and alarms come last:
 *
 * <ol>
 *   <li>tasks start, begin to serve, end their drain or end, in the order of their numbers; the fleet then follows the desired count, and
 *       a scaling activity that reached it is completed
 *   <li>instances get ready, and managed scaling looks at them
 *   <li>Spot tasks are warned or taken away, or Spot is back
 *   <li>a deployment begins
 *   <li>the periods of metrics end, so that the second itself belongs to the next period
 *   <li>scheduled actions run, in the order of the template
 *   <li>the forecast of predictive scaling is looked at
 *   <li>launches that had to wait are tried again
 *   <li>alarms are evaluated, in the order of the policies, with every datapoint that can be seen by now; when the last of the second has
 *       been, the policies that were called decide together
 * </ol>
 *
 * <p>Then the load of the second is applied, with the tasks that serve by then.
 */
@NullMarked
package dev.bandstand.simulation.fleet;

import org.jspecify.annotations.NullMarked;
