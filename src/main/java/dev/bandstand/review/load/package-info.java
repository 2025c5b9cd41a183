/** What a simulation says of scaling that changes. */
@NullMarked
package dev.bandstand.review.load;

import org.jspecify.annotations.NullMarked;
