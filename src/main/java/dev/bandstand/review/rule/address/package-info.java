/** Arithmetic on addresses: which of them two lists of CIDR blocks have in common and which not. */
@NullMarked
package dev.bandstand.review.rule.address;

import org.jspecify.annotations.NullMarked;
