/** The scaling vocabulary: plain Java that goes into a template and comes back out of it. */
@NullMarked
package dev.bandstand.scaling;

import org.jspecify.annotations.NullMarked;
