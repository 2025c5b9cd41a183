/** The file {@code config/<name>.yaml}: read, checked with every problem at its place, and turned into records. */
@NullMarked
package dev.bandstand.settings;

import org.jspecify.annotations.NullMarked;
