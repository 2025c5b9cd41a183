/** What a change of templates does, told in words before it is deployed. */
@NullMarked
package dev.bandstand.review;

import org.jspecify.annotations.NullMarked;
