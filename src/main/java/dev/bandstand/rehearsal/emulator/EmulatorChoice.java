package dev.bandstand.rehearsal.emulator;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which emulator to use, and what the machine offers.
 *
 * @param endpoint an emulator that already runs, where the user named one
 * @param account the account the emulator is to act as
 * @param region the region the emulator is to act as
 * @param variables the variables of the process, for PATH and the cache folder
 */
public record EmulatorChoice(
        Optional<Endpoint> endpoint, String account, String region, SortedMap<String, String> variables) {

    /** Copies the variables. */
    public EmulatorChoice {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }

    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** The variables for an emulator and its build: nothing of the caller's account, and no settings of its own. */
    SortedMap<String, String> neutral() {
        SortedMap<String, String> rest = new TreeMap<>(variables);
        rest.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("FAKECLOUD_"));
        return rest;
    }
}
