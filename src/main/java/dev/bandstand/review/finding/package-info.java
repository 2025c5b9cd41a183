/** What a rule looks at and what it tells. */
@NullMarked
package dev.bandstand.review.finding;

import org.jspecify.annotations.NullMarked;
