package dev.bandstand.preflight;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that a check found.
 *
 * @param path the property, seen from what was checked, as in containers.migrate.dependsOn.web
 * @param rule what it must be, beginning with "must"
 * @param got what it is
 * @param severity whether it stops a deployment
 */
public record Finding(String path, String rule, String got, Severity severity) {

    static Optional<Finding> error(boolean holds, String path, String rule, Object got) {
        return holds ? Optional.empty() : Optional.of(error(path, rule, got));
    }

    static Finding error(String path, String rule, Object got) {
        return new Finding(path, rule, got.toString(), Severity.ERROR);
    }

    static Finding warning(String path, String rule, Object got) {
        return new Finding(path, rule, got.toString(), Severity.WARNING);
    }

    /** Returns the finding as seen from further out: {@code prefix}, a dot and the path. */
    public Finding under(String prefix) {
        return prefix.isEmpty() ? this : new Finding(prefix + "." + path, rule, got, severity);
    }

    /** Tells whether it stops a deployment. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * Refuses what has errors, with one line for each.
     *
     * @throws IllegalArgumentException if one of {@code findings} is an error
     */
    public static void refuse(Collection<Finding> findings) {
        String errors = findings.stream()
                .filter(Finding::isError)
                .map(Finding::toString)
                .collect(Collectors.joining("\n"));
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors);
        }
    }

    @Override
    public String toString() {
        return path + " " + rule + ", got: " + got;
    }
}
