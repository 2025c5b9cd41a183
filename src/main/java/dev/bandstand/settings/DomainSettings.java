package dev.bandstand.settings;

/**
 * The name under which a load balancer is reached.
 *
 * @param name the host name
 * @param hostedZoneId the id of the Route 53 zone
 * @param hostedZoneName the zone's name
 */
public record DomainSettings(String name, String hostedZoneId, String hostedZoneName) {}
