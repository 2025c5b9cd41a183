/** Finds, builds, starts and ends the emulator a rehearsal runs against. */
@NullMarked
package dev.bandstand.rehearsal.emulator;

import org.jspecify.annotations.NullMarked;
