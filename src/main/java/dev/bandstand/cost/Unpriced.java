package dev.bandstand.cost;

/**
 * Something that costs, but nobody knows how much.
 *
 * @param stack the name of its stack
 * @param resource its logical id
 * @param item what would be paid
 * @param reason why there is no price
 */
public record Unpriced(String stack, String resource, String item, String reason) {}
