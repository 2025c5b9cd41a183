/** The customer's own key, ready for what the other constructs encrypt. */
@NullMarked
package dev.bandstand.encryption;

import org.jspecify.annotations.NullMarked;
