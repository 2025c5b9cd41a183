package dev.bandstand.service;

import static dev.bandstand.task.Requirement.require;

import java.util.Optional;

/**
 * Which requests of a shared listener a service gets.
 *
 * @param host the host name, with * and ? as wildcards
 * @param path the path, with * and ? as wildcards
 * @param explicitPriority the rule's place when it shall not be derived
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html">Condition types for
 *     listener rules</a>
 */
public record Route(Optional<String> host, Optional<String> path, Optional<Integer> explicitPriority) {

    /**
     * Checks the conditions.
     *
     * @throws IllegalArgumentException if there is none, or a load balancer would refuse one
     */
    public Route {
        require(host.isPresent() || path.isPresent(), "route must have a host or a path, got: neither");
        host.ifPresent(name -> require(
                name.length() <= 128 && name.matches("[a-z0-9*?.-]+") && name.contains("."),
                "route.host must be a lower-case host name of at most 128 characters, got: %s",
                name));
        path.ifPresent(pattern -> require(
                pattern.length() <= 128 && pattern.matches("/[A-Za-z0-9_.$/~\"'@:+&*?-]*"),
                "route.path must start with / and hold at most 128 characters of a path, got: %s",
                pattern));
        explicitPriority.ifPresent(priority -> require(
                priority >= 1 && priority <= ListenerPriority.LOWEST,
                "route.priority must be between 1 and %d, got: %d",
                ListenerPriority.LOWEST,
                priority));
    }

    /** Returns the route of all requests to {@code host}. */
    public static Route ofHost(String host) {
        return new Route(Optional.of(host), Optional.empty(), Optional.empty());
    }

    /** Returns the route of all requests to {@code path}. */
    public static Route ofPath(String path) {
        return new Route(Optional.empty(), Optional.of(path), Optional.empty());
    }

    /** Returns the route of the requests to {@code path} of {@code host}. */
    public static Route of(String host, String path) {
        return new Route(Optional.of(host), Optional.of(path), Optional.empty());
    }

    /** Returns this route with a place of its own among the rules, 1 (asked first) to 50000. Default: derived. */
    public Route priority(int priority) {
        return new Route(host, path, Optional.of(priority));
    }

    /** Returns the rule's place: the given one, or the one that follows from host and path. */
    public int priority() {
        return explicitPriority.orElseGet(() -> ListenerPriority.of(host, path));
    }

    @Override
    public String toString() {
        return host.orElse("") + path.orElse("");
    }
}
