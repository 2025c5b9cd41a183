package dev.bandstand.settings;

import java.util.List;
import java.util.function.Function;

/**
 * Every setting that holds and where it came from, in the order of the schema.
 *
 * @param entries the settings
 */
public record EffectiveSettings(List<Entry> entries) {

    /**
     * One setting.
     *
     * @param path the setting, as in services.api.port
     * @param value its value, as in the file
     * @param origin where it came from: default, preset, a place in the file, an environment or the command line
     */
    public record Entry(String path, String value, String origin) {}

    /** Copies the entries. */
    public EffectiveSettings {
        entries = List.copyOf(entries);
    }

    /** Returns one line for each setting, in three columns. */
    @Override
    public String toString() {
        int paths = width(Entry::path);
        int values = width(Entry::value);
        var text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(pad(entry.path(), paths))
                    .append("  ")
                    .append(pad(entry.value(), values))
                    .append("  ")
                    .append(entry.origin())
                    .append('\n');
        }
        return text.toString();
    }

    private int width(Function<Entry, String> column) {
        return entries.stream()
                .map(column)
                .mapToInt(String::length)
                .filter(length -> length <= 60)
                .max()
                .orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
