/** The registry that keeps a backend's images, or an existing one. */
@NullMarked
package dev.bandstand.registry;

import org.jspecify.annotations.NullMarked;
