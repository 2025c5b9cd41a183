package dev.bandstand.review.rule.version;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of an engine, as far as it is given.
 *
 * @param product what stands before an underscore, as in {@code OpenSearch_2.11}; else empty
 * @param numbers its numbers, the major one first
 */
public record EngineVersion(String product, List<Integer> numbers) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /** Copies the list. */
    public EngineVersion {
        numbers = List.copyOf(numbers);
    }

    /** Returns the version that a text names. */
    public static EngineVersion of(String text) {
        int underscore = text.indexOf('_');
        boolean named = underscore > 0 && Character.isLetter(text.charAt(0));
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(named ? text.substring(underscore) : text);
        while (matcher.find()) {
            numbers.add(Integer.parseInt(matcher.group()));
        }
        return new EngineVersion(named ? text.substring(0, underscore) : "", numbers);
    }

    /** Tells whether it is known to be older; {@code 15} is not older than {@code 15.4}, it may be any of 15. */
    public boolean isOlderThan(EngineVersion other) {
        if (!product.equals(other.product)) {
            // Elasticsearch went on as OpenSearch, whose versions begin at 1 again.
            return product.equals("Elasticsearch");
        }
        return step(other) < 0;
    }

    /** Tells whether it is of another major version; those of MySQL and MariaDB have two numbers. */
    public boolean isOtherMajorThan(EngineVersion other, String engine) {
        int major = engine.contains("mysql") || engine.contains("mariadb") ? 2 : 1;
        if (!product.equals(other.product)) {
            return true;
        }
        int shared = Math.min(major, Math.min(numbers.size(), other.numbers.size()));
        return !numbers.subList(0, shared).equals(other.numbers.subList(0, shared));
    }

    private int step(EngineVersion other) {
        for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
            int step = Integer.compare(numbers.get(i), other.numbers.get(i));
            if (step != 0) {
                return step;
            }
        }
        return 0;
    }
}
