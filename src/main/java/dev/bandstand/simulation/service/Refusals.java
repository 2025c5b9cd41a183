package dev.bandstand.simulation.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what can not be simulated, so that the user hears of all of it at once. */
final class Refusals {

    private static final int TOLD = 3;

    private final List<String> reasons = new ArrayList<>();

    /** Returns what {@code reading} returns; empty when it throws, which is remembered under {@code name}. */
    <T> Optional<T> attempt(String name, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException e) {
            reasons.add(name + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Stops here when something was refused. */
    void check(String service) {
        if (!reasons.isEmpty()) {
            String rest = reasons.size() > TOLD ? "; and " + (reasons.size() - TOLD) + " more" : "";
            throw new CannotSimulate(service + " can not be simulated: "
                    + String.join("; ", reasons.subList(0, Math.min(TOLD, reasons.size()))) + rest);
        }
    }

    /** Refuses what breaks a rule. */
    static void require(boolean holds, String rule, Object got) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", got: " + got);
        }
    }
}
