/** The requests that arrive: from a file or a generator, read as a stream. */
@NullMarked
package dev.bandstand.simulation.load;

import org.jspecify.annotations.NullMarked;
