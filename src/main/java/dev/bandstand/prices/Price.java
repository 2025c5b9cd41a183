package dev.bandstand.prices;

import java.time.LocalDate;

/**
 * What one unit of something costs.
 *
 * @param usd US dollars for one unit, before taxes
 * @param unit the unit, as in "vCPU-hour"
 * @param source the address of the page that says so
 * @param date the day on which it was read there
 */
public record Price(double usd, String unit, String source, LocalDate date) {}
