/** Would this scaling hold that load? The answer from a template and a load, without an account. */
@NullMarked
package dev.bandstand.simulation;

import org.jspecify.annotations.NullMarked;
