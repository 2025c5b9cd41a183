package dev.bandstand.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a command runs: the project's folder, and the variables of the process.
 *
 * @param directory the folder of cdk.json; relative paths are read from there
 * @param variables the variables of the process
 */
public record Environment(Path directory, SortedMap<String, String> variables) {

    public Environment {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }

    /** The value of a variable, where it is set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }
}
