package dev.bandstand.simulation.score;

import java.util.Optional;

/**
 * One line of what the simulated time costs.
 *
 * @param item what it is, as in {@code fargate} or {@code loadBalancerHours}
 * @param quantity how much of it, at the median over the seeds
 * @param unit of what, as in "vCPU-hours"
 * @param usd what it costs, at the median; empty where the price file has no price
 * @param source what the price or the quantity rests on
 */
public record CostItem(String item, double quantity, String unit, Optional<Double> usd, String source) {}
