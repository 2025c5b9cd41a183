package dev.bandstand.settings;

import dev.bandstand.yaml.Shown;
import java.util.Optional;
import java.util.SortedSet;

/** Collects what is wrong with the effective settings of one environment and finds the place that the user can change. */
final class Report {

    private final YamlDocument document;
    private final String overlay;
    private final SortedSet<String> faulty;
    private Problems problems = Problems.none();
    private Warnings warnings = Warnings.none();

    Report(YamlDocument document, String environment, SortedSet<String> faulty) {
        this.document = document;
        this.overlay = KeyPath.child("environments", environment);
        this.faulty = faulty;
    }

    /** Adds a problem, unless a value that decides it is known to be faulty already. */
    void add(String path, String rule, Object got) {
        String given = given(path);
        if (!isSound(path)) {
            return;
        }
        Place place = document.place(given).orElse(Place.START);
        boolean ofOverlay = KeyPath.within(given, overlay);
        problems = problems.and(new Problem(
                document.file(),
                place.line(),
                place.column(),
                ofOverlay ? overlay + "." + path : path,
                rule,
                Shown.text(got.toString())));
    }

    /** Adds a warning at the place of {@code path}, unless a value that decides it is known to be faulty. */
    void warn(String path, String sentence) {
        if (isSound(path)) {
            Place place = place(path);
            warnings = warnings.and(new Warning(document.file(), place.line(), place.column(), sentence));
        }
    }

    /** Tells whether nothing at {@code path} or around it was refused, so that what follows from it can be told. */
    boolean isSound(String path) {
        return !isFaulty(path) && !isFaulty(overlay + "." + path);
    }

    /** Tells whether the file, not a preset or a default, says what {@code path} is. */
    boolean isGiven(String path) {
        return document.place(path).isPresent()
                || document.place(overlay + "." + path).isPresent();
    }

    /** Tells whether the environment's overlay says what {@code path} is. */
    boolean isOverlaid(String path) {
        return document.place(overlay + "." + path).isPresent();
    }

    /** Returns the scalar at {@code path} as it was typed, the overlay's first. */
    Optional<String> typed(String path) {
        String overlaid = document.texts().get(overlay + "." + path);
        return Optional.ofNullable(overlaid == null ? document.texts().get(path) : overlaid);
    }

    String file() {
        return document.file();
    }

    Problems problems() {
        return problems;
    }

    Warnings warnings() {
        return warnings;
    }

    /** Says where the value of {@code path} was typed, the overlay first. */
    Place place(String path) {
        return document.place(given(path)).orElse(Place.START);
    }

    private String given(String path) {
        for (String at = path; !at.isEmpty(); at = KeyPath.parent(at)) {
            if (isOverlaid(at)) {
                return overlay + "." + at;
            }
            if (document.place(at).isPresent()) {
                return at;
            }
        }
        return "";
    }

    private boolean isFaulty(String path) {
        return faulty.stream().anyMatch(bad -> KeyPath.within(bad, path) || KeyPath.within(path, bad));
    }
}
