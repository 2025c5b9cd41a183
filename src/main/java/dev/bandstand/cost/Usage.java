package dev.bandstand.cost;

import dev.bandstand.preflight.Nearest;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.StackTemplate;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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

    /**
     * Refuses figures for resources that none of the templates holds.
     *
     * @throws MalformedUsage if there is one, in one line that names it
     */
    public void check(List<Assembly> assemblies) {
        SortedSet<String> known = new TreeSet<>();
        for (Assembly assembly : assemblies) {
            for (StackTemplate stack : assembly.stacks()) {
                known.addAll(stack.template().resources().keySet());
            }
        }
        for (String key : values.keySet()) {
            String resource = key.substring(0, key.indexOf('.'));
            if (!UsageKey.keys().contains(key) && !known.contains(resource)) {
                throw new MalformedUsage(
                        "the key " + key + " of the usage must begin with a logical id of the templates, got: "
                                + resource
                                + Nearest.to(resource, known)
                                        .map(nearest -> ", did you mean " + nearest + "?")
                                        .orElse(""));
            }
        }
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
