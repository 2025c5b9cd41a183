/** Arithmetic on policies: what one grants that another does not. */
@NullMarked
package dev.bandstand.review.rule.access.policy;

import org.jspecify.annotations.NullMarked;
