/** Jobs: tasks that work on a queue, run at given times, run by hand, or run once on each instance. */
@NullMarked
package dev.bandstand.job;

import org.jspecify.annotations.NullMarked;
