package dev.bandstand.service;

import static dev.bandstand.task.Requirement.require;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The place of a rule among the rules of its listener, from nothing but its host and path.
 *
 * <p>The more a rule asks for, the earlier it is asked: a host before a host with wildcards before none, and under one host a longer
 * path before a shorter one. Among equals a hash decides, so that no rule moves when another is added. Places 1 to 1000 are left to
 * priorities that people give.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html">Listener rules</a>
 */
public final class ListenerPriority {

    /** The last place that a load balancer knows. */
    public static final int LOWEST = 50_000;

    private static final int FIRST = 1001;
    private static final int LONGEST_PATH = 129;
    private static final int COMMON_PATH = 32;

    private ListenerPriority() {}

    /** Returns the place of the rule for {@code host} and {@code path}. */
    public static int of(Optional<String> host, Optional<String> path) {
        int first = FIRST;
        for (Hosts hosts : Hosts.values()) {
            if (hosts == Hosts.of(host)) {
                break;
            }
            first += hosts.width();
        }
        Hosts hosts = Hosts.of(host);
        int length = path.map(ListenerPriority::specificity).orElse(0);
        for (int longer = LONGEST_PATH; longer > length; longer--) {
            first += hosts.width(longer);
        }
        return first + hash(host.orElse("") + "\n" + path.orElse("")) % hosts.width(length);
    }

    /**
     * Checks that no two services share a place.
     *
     * @param routes the routes of one listener, by the name of their service
     * @throws IllegalArgumentException if two routes match the same requests or have one priority; it names both
     */
    public static void checkDistinct(SortedMap<String, Route> routes) {
        var conditions = new TreeMap<String, String>();
        var places = new TreeMap<Integer, String>();
        for (Map.Entry<String, Route> entry : routes.entrySet()) {
            Route route = entry.getValue();
            String sameRoute = conditions.put(route.toString(), entry.getKey());
            require(
                    sameRoute == null,
                    "route of %s must differ from that of %s, got: %s",
                    entry.getKey(),
                    sameRoute,
                    route);
            String samePlace = places.put(route.priority(), entry.getKey());
            require(
                    samePlace == null,
                    "route.priority must be given to %s or %s so that they differ, got: %d for both",
                    samePlace,
                    entry.getKey(),
                    route.priority());
        }
    }

    /** Literal characters before the first wildcard; a path without wildcards comes before one that begins with it. */
    private static int specificity(String path) {
        int wildcard = 0;
        while (wildcard < path.length() && path.charAt(wildcard) != '*' && path.charAt(wildcard) != '?') {
            wildcard++;
        }
        return wildcard == path.length() ? wildcard + 1 : wildcard;
    }

    private static int hash(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() & Integer.MAX_VALUE);
    }

    /** The kinds of host conditions, and how many places the rules of each kind share. */
    private enum Hosts {
        LITERAL(3),
        WILDCARD(1),
        ANY(3);

        private final int share;

        Hosts(int share) {
            this.share = share;
        }

        static Hosts of(Optional<String> host) {
            if (host.isEmpty()) {
                return ANY;
            }
            return host.get().contains("*") || host.get().contains("?") ? WILDCARD : LITERAL;
        }

        int width(int length) {
            if (length == 0) {
                return 2000 * share;
            }
            return (length <= COMMON_PATH ? 133 : 7) * share;
        }

        int width() {
            int sum = 0;
            for (int length = 0; length <= LONGEST_PATH; length++) {
                sum += width(length);
            }
            return sum;
        }
    }
}
