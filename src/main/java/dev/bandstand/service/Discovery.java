package dev.bandstand.service;

import static dev.bandstand.task.Requirement.require;

import software.amazon.awscdk.services.servicediscovery.INamespace;

/**
 * How other tasks find an internal service.
 *
 * @param way what tells them its address
 * @param namespace the namespace that its name belongs to
 * @param name its name there
 */
public record Discovery(Way way, INamespace namespace, String name) {

    /** What tells other tasks the address of a service. */
    public enum Way {
        /** The proxy of ECS beside each task, which also spreads the calls and counts them. */
        SERVICE_CONNECT,
        /** DNS, with one address for each task that runs. */
        CLOUD_MAP
    }

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if DNS would refuse it
     */
    public Discovery {
        require(
                name.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"),
                "internal.name must be up to 63 lower-case letters, digits or inner hyphens, got: %s",
                name);
    }

    /** Returns the discovery of {@code name} in {@code namespace} by the tasks that use Service Connect. */
    public static Discovery serviceConnect(INamespace namespace, String name) {
        return new Discovery(Way.SERVICE_CONNECT, namespace, name);
    }

    /** Returns the discovery of {@code name.<namespace>} by everybody in the VPC. */
    public static Discovery cloudMap(INamespace namespace, String name) {
        return new Discovery(Way.CLOUD_MAP, namespace, name);
    }
}
