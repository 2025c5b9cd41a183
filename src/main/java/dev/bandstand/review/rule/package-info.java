/** What the rules have in common: how they find what changes, read plain values of it, and tell what they found. */
@NullMarked
package dev.bandstand.review.rule;

import org.jspecify.annotations.NullMarked;
