package dev.bandstand.cost;

import java.math.BigDecimal;

/**
 * One thing that costs.
 *
 * @param stack the name of its stack
 * @param resource the logical id of the resource that causes it
 * @param item what is paid, as in {@code Fargate vCPU, x86}
 * @param quantity how much of it a month, in {@code unit}
 * @param unit the unit, as in {@code vCPU-hour}
 * @param price US dollars for one unit
 * @param monthly US dollars a month, rounded half up to the cent; sums are sums of these
 * @param kind whether it is fixed or assumed
 * @param awsService the service of AWS on whose bill it stands
 * @param part what it belongs to: an alarm and a log group to the service that they watch, the address of a NAT gateway to the gateway,
 *     everything else to itself
 */
public record CostLine(
        String stack,
        String resource,
        String item,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        BigDecimal monthly,
        CostKind kind,
        String awsService,
        Part part) {}
