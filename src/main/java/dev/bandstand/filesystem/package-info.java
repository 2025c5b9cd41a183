/** The files that tasks share, and that outlive each of them. */
@NullMarked
package dev.bandstand.filesystem;

import org.jspecify.annotations.NullMarked;
