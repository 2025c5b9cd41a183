package dev.bandstand.cost;

import dev.bandstand.markup.Escape;
import dev.bandstand.preflight.Nearest;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.KeyValueFile;
import dev.bandstand.template.StackTemplate;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A file of usage: a map in YAML or JSON from a key, or from {@code LogicalId.key}, to a figure. */
public final class UsageFile {

    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    private UsageFile() {}

    /**
     * Returns the usage that {@code file} tells.
     *
     * @throws MalformedUsage if a key is unknown or a figure impossible, in one line that names file and line
     */
    public static Usage read(Path file) {
        SortedMap<String, BigDecimal> values = new TreeMap<>();
        for (KeyValueFile.Entry entry : KeyValueFile.read(file)) {
            String place = file + ":" + entry.line() + " " + entry.key();
            if (!isKnown(entry.key())) {
                throw new MalformedUsage(
                        place + " must be one of the keys of docs/cost.md, or one of them behind a logical id and a dot"
                                + meant(entry.key()));
            }
            if (!FIGURE.matcher(entry.value()).matches()) {
                throw new MalformedUsage(place + " must be a number of at least 0, got: "
                        + (entry.value().isBlank() ? "nothing" : entry.value()));
            }
            values.put(entry.key(), new BigDecimal(entry.value()));
        }
        return new Usage(values);
    }

    /**
     * Refuses figures for resources that none of the templates holds, or that have no such use.
     *
     * @throws MalformedUsage if there is one, in one line that names file and line
     */
    public static void check(Path file, List<Assembly> assemblies) {
        NavigableMap<String, SortedSet<String>> types = types(assemblies);
        for (KeyValueFile.Entry entry : KeyValueFile.read(file)) {
            if (UsageKey.keys().contains(entry.key())) {
                continue;
            }
            String place = file + ":" + entry.line() + " " + entry.key();
            String resource = entry.key().substring(0, Math.max(0, entry.key().indexOf('.')));
            SortedSet<String> found = types.get(resource);
            if (found == null) {
                throw new MalformedUsage(place + " must begin with a logical id of the templates"
                        + Nearest.to(resource, types.navigableKeySet())
                                .map(nearest -> " (did you mean " + nearest + "?)")
                                .orElse(""));
            }
            List<String> meant =
                    UsageKey.of(entry.key().substring(resource.length() + 1)).types();
            if (Collections.disjoint(found, meant)) {
                throw new MalformedUsage(place + " must be of a resource of " + String.join(" or ", meant) + ", got: "
                        + Escape.oneLine(String.join(", ", found)));
            }
        }
    }

    /** Returns the types of all resources by their logical ids, which several stacks may share. */
    private static NavigableMap<String, SortedSet<String>> types(List<Assembly> assemblies) {
        NavigableMap<String, SortedSet<String>> types = new TreeMap<>();
        for (Assembly assembly : assemblies) {
            for (StackTemplate stack : assembly.stacks()) {
                stack.template()
                        .resources()
                        .forEach((id, resource) -> types.computeIfAbsent(id, key -> new TreeSet<>())
                                .add(resource.type()));
            }
        }
        return types;
    }

    private static boolean isKnown(String key) {
        List<String> keys = UsageKey.keys();
        return keys.contains(key) || (key.indexOf('.') > 0 && keys.contains(key.substring(key.indexOf('.') + 1)));
    }

    private static String meant(String key) {
        List<String> keys = UsageKey.keys();
        return Nearest.to(key, keys)
                .or(() -> Nearest.to(key.substring(key.indexOf('.') + 1), keys))
                .map(nearest -> " (did you mean " + nearest + "?)")
                .orElse("");
    }
}
