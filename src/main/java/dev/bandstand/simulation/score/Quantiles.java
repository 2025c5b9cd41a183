package dev.bandstand.simulation.score;

/**
 * What a figure comes to over all seeds.
 *
 * @param p10 a tenth of the seeds stays at or below it
 * @param p50 half of the seeds do
 * @param p90 nine tenths do
 */
public record Quantiles(double p10, double p50, double p90) {}
