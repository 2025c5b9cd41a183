package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Intrinsics;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;

/** The paths that the health check of a container asks for, as far as its command tells. */
final class CheckedPaths {

    private static final String BETWEEN = " \t\r\n\"'`,;|&()[]<>";

    private CheckedPaths() {}

    /** Returns the paths in a command, without queries. */
    static Set<String> of(JsonNode command) {
        Set<String> paths = new TreeSet<>();
        var words = new StringTokenizer(Intrinsics.text(command), BETWEEN);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            int scheme = word.indexOf("://");
            String rest = scheme < 0 ? word : word.substring(scheme + 3);
            int slash = rest.indexOf('/');
            if (slash >= 0) {
                paths.add(plain(rest.substring(slash)));
            } else if (scheme >= 0 || isHostWithPort(rest)) {
                paths.add("/");
            }
        }
        return paths;
    }

    /** Returns a path without its query. */
    static String plain(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private static boolean isHostWithPort(String word) {
        int colon = word.lastIndexOf(':');
        return colon > 0
                && colon < word.length() - 1
                && word.substring(colon + 1).chars().allMatch(Character::isDigit);
    }
}
