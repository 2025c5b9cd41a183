/** What otherwise fails only at the deployment: checks that the settings file and the constructs share, as pure functions. */
@NullMarked
package dev.bandstand.preflight;

import org.jspecify.annotations.NullMarked;
