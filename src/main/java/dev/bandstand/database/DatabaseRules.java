package dev.bandstand.database;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.RemovalPolicy;

/** What RDS refuses, said before it is asked. */
final class DatabaseRules {

    private static final List<Duration> MONITORING_INTERVALS =
            Stream.of(0, 1, 5, 10, 15, 30, 60).map(Duration::ofSeconds).toList();
    static final int LONGEST_IDENTIFIER = 63;
    private static final int LEAST_STORAGE_GIB = 20;
    private static final int MOST_STORAGE_GIB = 65_536;

    private DatabaseRules() {}

    static void checkNames(DatabaseEngine engine, Optional<String> identifier, String name, String user) {
        identifier.ifPresent(given -> require(
                given.matches("[a-z](-?[a-z0-9])*") && given.length() <= LONGEST_IDENTIFIER,
                "identifier must be 1 to %d lower-case letters, digits and single hyphens and start with a letter,"
                        + " got: %s",
                LONGEST_IDENTIFIER,
                given));
        require(
                name.matches("[A-Za-z][A-Za-z0-9_]{0,62}"),
                "name must be 1 to 63 letters, digits and underscores and start with a letter, got: %s",
                name);
        int longestUser = engine == DatabaseEngine.POSTGRES ? 63 : 16;
        require(
                user.matches("[A-Za-z][A-Za-z0-9_]*") && user.length() <= longestUser,
                "user must be 1 to %d letters, digits and underscores and start with a letter, got: %s",
                longestUser,
                user);
        require(!user.equals("rdsadmin"), "user must not be the one that RDS keeps for itself, got: %s", user);
    }

    static void checkInstance(DatabaseEngine engine, String instanceClass, int port, boolean performanceInsights) {
        require(
                instanceClass.matches("db\\.[a-z0-9-]+\\.[a-z0-9]+"),
                "instanceClass must look like db.m7g.large, got: %s",
                instanceClass);
        require(port >= 1150 && port <= 65_535, "port must be between 1150 and 65535, got: %d", port);
        require(
                !performanceInsights || engine.hasPerformanceInsights(instanceClass),
                "performanceInsights must be false for %s on %s, got: true",
                engine,
                instanceClass);
    }

    static void checkStorage(int storageGiB, int maxStorageGiB) {
        require(
                storageGiB >= LEAST_STORAGE_GIB && storageGiB <= MOST_STORAGE_GIB,
                "storageGiB must be between %d and %d, got: %d",
                LEAST_STORAGE_GIB,
                MOST_STORAGE_GIB,
                storageGiB);
        require(
                maxStorageGiB * 10L >= storageGiB * 11L && maxStorageGiB <= MOST_STORAGE_GIB,
                "maxStorageGiB must be at least 10 %% above storageGiB (%d) and at most %d, got: %d",
                storageGiB,
                MOST_STORAGE_GIB,
                maxStorageGiB);
    }

    static void checkCare(Duration backupRetention, Duration enhancedMonitoring, RemovalPolicy removalPolicy) {
        long days = backupRetention.toDays();
        require(
                backupRetention.equals(Duration.ofDays(days)) && days >= 0 && days <= 35,
                "backupRetention must be 0 to 35 whole days, got: %s",
                backupRetention);
        require(
                MONITORING_INTERVALS.contains(enhancedMonitoring),
                "enhancedMonitoring must be 0, 1, 5, 10, 15, 30 or 60 seconds, got: %s",
                enhancedMonitoring);
        require(
                removalPolicy != RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
                "removalPolicy must be DESTROY, SNAPSHOT or RETAIN, got: %s",
                removalPolicy);
    }

    static void require(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }
}
