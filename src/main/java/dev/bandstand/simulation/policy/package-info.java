/** What Application Auto Scaling makes of alarms, schedules and forecasts: the desired count. One file per kind of policy. */
@NullMarked
package dev.bandstand.simulation.policy;

import org.jspecify.annotations.NullMarked;
