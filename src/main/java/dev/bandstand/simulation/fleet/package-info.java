/**
 * The tasks of a service and what they run on: launches, starts, health checks, drains, Spot, instances, deployments, and the requests
 * that wait for them.
 *
 * <p>What happens within one second happens in the order of {@link dev.bandstand.simulation.fleet.EventKind}, and among events of one
 * kind in the order of their numbers; the load of a second is applied after all of it.
 */
@NullMarked
package dev.bandstand.simulation.fleet;

import org.jspecify.annotations.NullMarked;
