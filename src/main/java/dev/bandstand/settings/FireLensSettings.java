package dev.bandstand.settings;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Fluent Bit that the main container logs through.
 *
 * @param uri its image
 * @param options the options of its output; empty for the task's log group
 * @param memoryMiB the memory that is kept for it
 */
public record FireLensSettings(String uri, SortedMap<String, String> options, int memoryMiB) {

    /** Copies what could be changed from outside. */
    public FireLensSettings {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }
}
