/** Rules about data: what is lost, or protected less than before. One file each. */
@NullMarked
package dev.bandstand.review.rule.data;

import org.jspecify.annotations.NullMarked;
