package dev.bandstand.settings;

import java.util.List;

/**
 * How a service without a load balancer is reached.
 *
 * @param discovery how callers find it
 * @param name its name in the cluster's namespace
 * @param allowFrom the ids of the services and jobs that may call it
 */
public record InternalSettings(Discovery discovery, String name, List<String> allowFrom) {
    /** How callers find an internal service. */
    public enum Discovery {
        /** Over ECS's own connections between services. */
        SERVICE_CONNECT,
        /** By an address of Cloud Map's DNS. */
        CLOUD_MAP
    }

    /** Copies what could be changed from outside. */
    public InternalSettings {
        allowFrom = List.copyOf(allowFrom);
    }
}
