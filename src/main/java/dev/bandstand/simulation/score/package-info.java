/** How good a run was, and against what: overload, task-hours, cost, the baselines and the clairvoyant optimum. */
@NullMarked
package dev.bandstand.simulation.score;

import org.jspecify.annotations.NullMarked;
