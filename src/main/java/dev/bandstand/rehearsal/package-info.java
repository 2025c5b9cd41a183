/** Deploys an assembly to an emulator, changes it, breaks it and destroys it, and compares what stands there with what was asked for. */
@NullMarked
package dev.bandstand.rehearsal;

import org.jspecify.annotations.NullMarked;
