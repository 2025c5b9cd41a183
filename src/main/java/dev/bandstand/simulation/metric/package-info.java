/** What CloudWatch sees of the service: samples taken together by period, and when a datapoint can be seen. */
@NullMarked
package dev.bandstand.simulation.metric;

import org.jspecify.annotations.NullMarked;
