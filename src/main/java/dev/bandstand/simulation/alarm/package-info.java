/** What an alarm makes of the datapoints that it sees. */
@NullMarked
package dev.bandstand.simulation.alarm;

import org.jspecify.annotations.NullMarked;
