/**
 * Would this scaling hold that load? The answer from a template and a load, without an account: {@link Simulator} plays each seed of an
 * {@link Experiment} as a {@link Run}, and keeps of the first one what an {@link Outcome} shows; a {@link Ledger} tells what each
 * assumption moves.
 */
@NullMarked
package dev.bandstand.simulation;

import org.jspecify.annotations.NullMarked;
