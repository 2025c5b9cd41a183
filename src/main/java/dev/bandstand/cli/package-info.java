/** The command line: one file per command, streams and exit code injected. */
@NullMarked
package dev.bandstand.cli;

import org.jspecify.annotations.NullMarked;
