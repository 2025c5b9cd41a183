/** What AWS does not document, by name: each with a default, a range, and a place in the report. */
@NullMarked
package dev.bandstand.simulation.parameter;

import org.jspecify.annotations.NullMarked;
