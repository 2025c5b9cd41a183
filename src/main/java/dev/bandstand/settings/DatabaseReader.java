package dev.bandstand.settings;

/** Makes records of the database's settings. */
final class DatabaseReader {

    private DatabaseReader() {}

    static DatabaseSettings read(Section database) {
        return new DatabaseSettings(
                database.constant("engine", DatabaseSettings.Engine.class),
                database.text("version"),
                database.text("instanceClass"),
                database.maybeText("identifier"),
                database.text("name"),
                database.text("user"),
                database.number("port"),
                database.constant("credentials", DatabaseSettings.Credentials.class),
                database.number("storageGiB"),
                database.number("maxStorageGiB"),
                database.flag("multiAz"),
                database.duration("backupRetention"),
                database.flag("deletionProtection"),
                database.constant("removalPolicy", DatabaseSettings.RemovalPolicy.class),
                database.flag("performanceInsights"),
                database.duration("enhancedMonitoring"),
                database.flag("iamAuthentication"),
                database.flag("backupPlan"),
                database.flag("auditLog"),
                database.duration("logRetention"),
                environment(database.section("environment")));
    }

    private static DatabaseEnvironmentSettings environment(Section names) {
        return new DatabaseEnvironmentSettings(
                names.text("host"), names.text("port"), names.text("name"), names.text("user"), names.text("password"));
    }
}
