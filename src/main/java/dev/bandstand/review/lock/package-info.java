/** The lock on logical ids: which stateful resources the templates held when somebody last looked. */
@NullMarked
package dev.bandstand.review.lock;

import org.jspecify.annotations.NullMarked;
