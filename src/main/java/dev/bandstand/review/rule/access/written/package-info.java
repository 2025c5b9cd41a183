/** How templates write lists, texts and the names of other resources. */
@NullMarked
package dev.bandstand.review.rule.access.written;

import org.jspecify.annotations.NullMarked;
