package dev.bandstand.settings;

import dev.bandstand.yaml.Shown;
import java.util.ArrayList;
import java.util.SortedSet;
import java.util.TreeSet;

/** What holds across the environments of one file. */
final class Environments {

    private Environments() {}

    /** A name that the file does not list would deploy the default's settings under another name. */
    static Problems check(YamlDocument document, SortedSet<String> listed, String own, String wanted) {
        if (!wanted.matches("[a-z][a-z0-9-]{0,15}")) {
            return problem(
                    document,
                    "must be a lower-case letter followed by up to 15 lower-case letters, digits or hyphens",
                    wanted);
        }
        if (listed.isEmpty() || listed.contains(wanted) || own.equals(wanted)) {
            return Problems.none();
        }
        var names = new TreeSet<>(listed);
        names.add(own);
        return problem(document, "must be " + SchemaWords.anyOf(new ArrayList<>(names)), wanted);
    }

    /** Adds the problems of one environment, those that the default has too only once. */
    static Problems join(Problems all, Problems more, String environment, boolean own) {
        Problems joined = all;
        for (Problem problem : more.list()) {
            boolean saysSo = problem.path().startsWith("environments.");
            if (!all.list().contains(problem)) {
                joined = joined.and(
                        own || saysSo
                                ? problem
                                : new Problem(
                                        problem.file(),
                                        problem.line(),
                                        problem.column(),
                                        problem.path(),
                                        problem.rule(),
                                        problem.got() + " (environment " + environment + ")"));
            }
        }
        return joined;
    }

    /** Adds the warnings of one environment, those that the default has too only once. */
    static Warnings join(Warnings all, Warnings more, String environment, boolean own) {
        Warnings joined = all;
        for (Warning warning : more.list()) {
            if (!all.list().contains(warning)) {
                String sentence = warning.sentence() + (own ? "" : " (environment " + environment + ")");
                joined = joined.and(new Warning(warning.file(), warning.line(), warning.column(), sentence));
            }
        }
        return joined;
    }

    private static Problems problem(YamlDocument document, String rule, String got) {
        Place place = document.place("environments").orElse(Place.START);
        return Problems.none()
                .and(new Problem(
                        document.file(), place.line(), place.column(), "-c environment", rule, Shown.text(got)));
    }
}
