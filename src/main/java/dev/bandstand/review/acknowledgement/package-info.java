/** Findings that somebody has looked at and accepts for a while, with a reason. */
@NullMarked
package dev.bandstand.review.acknowledgement;

import org.jspecify.annotations.NullMarked;
