package dev.bandstand.cost;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much is used of what is paid by use.
 *
 * @param values the figures by their keys: a {@link UsageKey}, or {@code LogicalId.key} for one resource alone
 */
public record Usage(SortedMap<String, BigDecimal> values) {

    /** Copies the figures. */
    public Usage {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Returns the usage that is assumed where nobody says anything. */
    public static Usage standard() {
        return new Usage(Collections.emptySortedMap());
    }

    /** Returns what holds for a resource. */
    Assumption of(String resource, UsageKey key) {
        return given(resource, key).orElseGet(() -> new Assumption(key.key(), key.standard(), key.unit(), false));
    }

    /** Returns what holds for a resource, where somebody said so. */
    Optional<Assumption> given(String resource, UsageKey key) {
        String own = resource + "." + key.key();
        String name = values.containsKey(own) ? own : key.key();
        return Optional.ofNullable(values.get(name)).map(value -> new Assumption(name, value, key.unit(), true));
    }
}
