/** What differs between two sets of templates: resources, properties, and items of lists matched by what they mean. */
@NullMarked
package dev.bandstand.review.difference;

import org.jspecify.annotations.NullMarked;
