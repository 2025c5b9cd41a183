package dev.bandstand.simulation.score;

import dev.bandstand.preflight.Nearest;
import dev.bandstand.template.KeyValueFile;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A budget file: a map in YAML or JSON from a field of the summary to the most it may come to. */
public final class BudgetFile {

    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,15})?");

    private BudgetFile() {}

    /**
     * Returns the budget that {@code file} sets.
     *
     * @throws MalformedBudget if a field is unknown or a limit impossible, in one line that names file and line
     */
    public static Budget read(Path file) {
        return new Budget(limits(file, Budget.FIELDS));
    }

    /**
     * Returns the limits that {@code file} sets.
     *
     * @param fields what it may set limits to
     * @throws MalformedBudget if a field is unknown or a limit impossible, in one line that names file and line
     */
    public static SortedMap<String, Double> limits(Path file, List<String> fields) {
        SortedMap<String, Double> limits = new TreeMap<>();
        for (KeyValueFile.Entry entry : KeyValueFile.read(file)) {
            String place = file + ":" + entry.line() + " " + entry.key();
            if (!fields.contains(entry.key())) {
                throw new MalformedBudget(place + " must be one of " + String.join(", ", fields)
                        + Nearest.to(entry.key(), fields)
                                .map(nearest -> " (did you mean " + nearest + "?)")
                                .orElse(""));
            }
            if (!LIMIT.matcher(entry.value()).matches()) {
                throw new MalformedBudget(place + " must be a number of at least 0, got: "
                        + (entry.value().isBlank() ? "nothing" : entry.value()));
            }
            limits.put(entry.key(), Double.parseDouble(entry.value()));
        }
        if (limits.isEmpty()) {
            throw new MalformedBudget(
                    file + " must hold a limit of at least one of " + String.join(", ", fields) + ", got: none");
        }
        return limits;
    }
}
