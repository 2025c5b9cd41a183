/** Starts a one-off task of what is deployed, follows its log and tells its exit code. */
@NullMarked
package dev.bandstand.execution;

import org.jspecify.annotations.NullMarked;
