package dev.bandstand.cost;

import java.math.BigDecimal;

/**
 * A figure about use that a cost rests on.
 *
 * @param key its name in a file of usage
 * @param value the figure
 * @param unit its unit
 * @param given whether a file of usage gave it; else it is the default
 */
public record Assumption(String key, BigDecimal value, String unit, boolean given) {}
