package dev.bandstand.settings;

import dev.bandstand.settings.DatabaseSettings.Engine;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What RDS asks of a database. */
final class DatabaseRules {

    private static final List<Long> MONITORING_SECONDS = List.of(0L, 1L, 5L, 10L, 15L, 30L, 60L);

    private DatabaseRules() {}

    static void check(Settings settings, Report report) {
        settings.database().ifPresent(database -> {
            var checks = new Checks(report, "database");
            engine(database, checks);
            DatabaseNameRules.check(database, checks);
            storage(database, checks);
            monitoring(database, checks);
            environment(database.environment(), checks.at("environment"));
        });
    }

    private static void engine(DatabaseSettings database, Checks checks) {
        Engine engine = database.engine();
        if (!Engines.versions(engine).contains(database.version())) {
            checks.require(false, "version", Engines.versionRule(engine, database.version()), database.version());
        }
        checks.require(
                InstanceClasses.isKnown(database.instanceClass()),
                "instanceClass",
                InstanceClasses.rule(database.instanceClass()),
                database.instanceClass());
    }

    /**
     * Checks storage and backups.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html">Storage autoscaling</a>
     */
    private static void storage(DatabaseSettings database, Checks checks) {
        int least = (database.storageGiB() * 11 + 9) / 10;
        checks.require(
                database.maxStorageGiB() >= least,
                "maxStorageGiB",
                "must be at least " + least + " (a tenth above storageGiB)",
                database.maxStorageGiB());
        checks.wholeDays("backupRetention", database.backupRetention(), 0, 35);
    }

    private static void monitoring(DatabaseSettings database, Checks checks) {
        checks.require(
                MONITORING_SECONDS.contains(database.enhancedMonitoring().toSeconds()),
                "enhancedMonitoring",
                "must be 0s, 1s, 5s, 10s, 15s, 30s or 60s",
                checks.typed("enhancedMonitoring", database.enhancedMonitoring()));
        checks.require(
                !database.performanceInsights()
                        || Engines.hasPerformanceInsights(database.engine(), database.instanceClass()),
                "performanceInsights",
                "must be false for " + ConstantWord.of(database.engine()) + " on " + database.instanceClass(),
                "true");
        checks.logRetention("logRetention", database.logRetention());
    }

    private static void environment(DatabaseEnvironmentSettings names, Checks checks) {
        var owners = new TreeMap<String, String>();
        owners.put(names.host(), "host");
        distinct(checks, owners, "port", names.port());
        distinct(checks, owners, "name", names.name());
        distinct(checks, owners, "user", names.user());
        distinct(checks, owners, "password", names.password());
    }

    private static void distinct(Checks checks, SortedMap<String, String> owners, String key, String name) {
        String owner = owners.putIfAbsent(name, key);
        checks.require(owner == null, key, "must differ from " + owner, name);
    }
}
