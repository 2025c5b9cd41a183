package dev.bandstand.settings;

import dev.bandstand.settings.DatabaseSettings.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What RDS knows of each engine.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html">RDS for MySQL versions</a>
 */
final class Engines {

    private static final List<String> MYSQL = List.of(
            "8.0.42", "8.0.43", "8.0.44", "8.0.45", "8.0.46", "8.4.5", "8.4.6", "8.4.7", "8.4.8", "8.4.9", "8.4.10");
    private static final List<String> POSTGRES = List.of(
            "14.12", "14.13", "14.15", "14.17", "14.18", "14.19", "14.20", "14.21", "14.22", "15.7", "15.8", "15.10",
            "15.12", "15.13", "15.14", "15.15", "15.16", "15.17", "16.3", "16.4", "16.6", "16.8", "16.9", "16.10",
            "16.11", "16.12", "16.13", "17.2", "17.4", "17.5", "17.6", "17.7", "17.8", "17.9", "18.1", "18.2", "18.3");
    private static final List<String> MARIADB = List.of(
            "10.6.19",
            "10.6.20",
            "10.6.21",
            "10.6.22",
            "10.6.23",
            "10.6.24",
            "10.6.25",
            "10.11.9",
            "10.11.10",
            "10.11.11",
            "10.11.13",
            "10.11.14",
            "10.11.15",
            "10.11.16",
            "11.4.3",
            "11.4.4",
            "11.4.5",
            "11.4.7",
            "11.4.8",
            "11.4.9",
            "11.4.10",
            "11.8.3",
            "11.8.5",
            "11.8.6");
    private static final Set<String> TOO_SMALL_TO_WATCH =
            Set.of("db.t3.micro", "db.t3.small", "db.t4g.micro", "db.t4g.small");

    private Engines() {}

    static Engine of(String word) {
        return word.isEmpty() ? Engine.MYSQL : Engine.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static String defaultVersion(Engine engine) {
        return switch (engine) {
            case MYSQL -> "8.4.8";
            case POSTGRES -> "17.9";
            case MARIADB -> "11.8.6";
        };
    }

    static int defaultPort(Engine engine) {
        return engine == Engine.POSTGRES ? 5432 : 3306;
    }

    /** Returns the versions that a new instance may have, from the oldest. */
    static List<String> versions(Engine engine) {
        return switch (engine) {
            case MYSQL -> MYSQL;
            case POSTGRES -> POSTGRES;
            case MARIADB -> MARIADB;
        };
    }

    /** Says what a version that is not known must be: one of the same line, or of another line. */
    static String versionRule(Engine engine, String version) {
        String word = ConstantWord.of(engine);
        List<String> sameLine = versions(engine).stream()
                .filter(known -> line(engine, known).equals(line(engine, version)))
                .toList();
        if (!sameLine.isEmpty()) {
            return "must be a version that RDS offers of " + word + " " + line(engine, version) + ": "
                    + SchemaWords.anyOf(sameLine);
        }
        List<String> lines = versions(engine).stream()
                .map(known -> line(engine, known))
                .distinct()
                .toList();
        return "must be a version that RDS offers of " + word + ", which has " + SchemaWords.anyOf(lines);
    }

    /** Returns what versions of one line share: 8.4 of 8.4.8, but 17 of PostgreSQL's 17.9. */
    private static String line(Engine engine, String version) {
        String[] parts = version.split("\\.", -1);
        return engine == Engine.POSTGRES || parts.length == 1 ? parts[0] : parts[0] + "." + parts[1];
    }

    /**
     * Tells whether the load of a class is broken down.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DatabaseInsights.Engines.html">Support by class</a>
     */
    static boolean hasPerformanceInsights(Engine engine, String instanceClass) {
        return engine == Engine.POSTGRES || !TOO_SMALL_TO_WATCH.contains(instanceClass);
    }
}
