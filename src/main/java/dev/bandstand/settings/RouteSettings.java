package dev.bandstand.settings;

import java.util.Optional;

/**
 * How a service joins another service's load balancer.
 *
 * @param loadBalancer the service that owns it
 * @param host the host name that is matched, with * and ? as wildcards
 * @param path the path that is matched, with * and ? as wildcards
 * @param priority the rule's place; derived when empty
 */
public record RouteSettings(
        String loadBalancer, Optional<String> host, Optional<String> path, Optional<Integer> priority) {}
