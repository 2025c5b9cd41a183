package dev.bandstand.cost;

import dev.bandstand.preflight.Nearest;
import dev.bandstand.template.KeyValueFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
                throw new MalformedUsage(place + " must be one of " + String.join(", ", UsageKey.keys())
                        + ", or one of them behind a logical id and a dot" + meant(entry.key()));
            }
            if (!FIGURE.matcher(entry.value()).matches()) {
                throw new MalformedUsage(place + " must be a number of at least 0, got: "
                        + (entry.value().isBlank() ? "nothing" : entry.value()));
            }
            values.put(entry.key(), new BigDecimal(entry.value()));
        }
        return new Usage(values);
    }

    private static boolean isKnown(String key) {
        List<String> keys = UsageKey.keys();
        return keys.contains(key) || (key.indexOf('.') > 0 && keys.contains(key.substring(key.indexOf('.') + 1)));
    }

    private static String meant(String key) {
        return Nearest.to(key, UsageKey.keys())
                .map(nearest -> " (did you mean " + nearest + "?)")
                .orElse("");
    }
}
