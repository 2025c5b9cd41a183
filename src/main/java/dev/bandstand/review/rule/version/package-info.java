/** The versions of engines. */
@NullMarked
package dev.bandstand.review.rule.version;

import org.jspecify.annotations.NullMarked;
