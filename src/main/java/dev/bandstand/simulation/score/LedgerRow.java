package dev.bandstand.simulation.score;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread;
import java.util.Optional;

/**
 * One assumption of the model, and how far the answer moves with it.
 *
 * @param parameter what is assumed; its range stands there
 * @param value the value that was taken
 * @param overloadMinutes between which bounds the median of the overload minutes moves over the range
 * @param costUsd between which bounds the median of the tasks' cost does, where the prices are known
 */
public record LedgerRow(Parameter parameter, Spread value, Span overloadMinutes, Optional<Span> costUsd) {}
