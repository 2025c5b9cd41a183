package dev.bandstand.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The instance classes of RDS for MySQL, PostgreSQL and MariaDB, which have the same ones.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html">Supported engines</a>
 */
final class InstanceClasses {

    private static final List<String> SMALL = List.of("micro", "small", "medium", "large", "xlarge", "2xlarge");
    private static final List<String> TO_16 =
            List.of("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge");
    private static final SortedMap<String, List<String>> SIZES = sizes();

    private InstanceClasses() {}

    static boolean isKnown(String instanceClass) {
        String[] parts = instanceClass.split("\\.", -1);
        return parts.length == 3 && SIZES.getOrDefault(parts[1], List.of()).contains(parts[2]);
    }

    /** Says what a class that is not known must be. */
    static String rule(String instanceClass) {
        String[] parts = instanceClass.split("\\.", -1);
        if (parts.length == 3 && SIZES.containsKey(parts[1])) {
            return "must be of a size that db." + parts[1] + " has: "
                    + SchemaWords.anyOf(SIZES.getOrDefault(parts[1], List.of()));
        }
        return "must be of a family that RDS offers, like db.t4g, db.m7g or db.r7g";
    }

    private static SortedMap<String, List<String>> sizes() {
        var sizes = new TreeMap<String, List<String>>();
        List.of("t3", "t4g").forEach(family -> sizes.put(family, SMALL));
        List.of("m6g", "m6gd", "m7g", "r6g", "r6gd", "r7g", "x2g").forEach(family -> sizes.put(family, TO_16));
        List.of("m5", "m5d", "r5", "r5b", "r5d").forEach(family -> sizes.put(family, and(TO_16, "24xlarge")));
        List.of("m6i", "m6id", "m6idn", "m6in", "r6i", "r6id", "r6idn", "r6in")
                .forEach(family -> sizes.put(family, and(TO_16, "24xlarge", "32xlarge")));
        List.of("m7i", "m8g", "m8gd", "r7i", "r8g", "r8gd")
                .forEach(family -> sizes.put(family, and(TO_16, "24xlarge", "48xlarge")));
        sizes.put("x2idn", List.of("16xlarge", "24xlarge", "32xlarge"));
        sizes.put("x2iedn", List.of("xlarge", "2xlarge", "4xlarge", "8xlarge", "16xlarge", "24xlarge", "32xlarge"));
        return Collections.unmodifiableSortedMap(sizes);
    }

    private static List<String> and(List<String> sizes, String... larger) {
        var all = new ArrayList<>(sizes);
        all.addAll(List.of(larger));
        return List.copyOf(all);
    }
}
