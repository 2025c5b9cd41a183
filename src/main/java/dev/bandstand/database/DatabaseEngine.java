package dev.bandstand.database;

import static dev.bandstand.database.DatabaseRules.require;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awscdk.services.rds.DatabaseInstanceEngine;
import software.amazon.awscdk.services.rds.IInstanceEngine;
import software.amazon.awscdk.services.rds.MariaDbEngineVersion;
import software.amazon.awscdk.services.rds.MariaDbInstanceEngineProps;
import software.amazon.awscdk.services.rds.MySqlInstanceEngineProps;
import software.amazon.awscdk.services.rds.MysqlEngineVersion;
import software.amazon.awscdk.services.rds.PostgresEngineVersion;
import software.amazon.awscdk.services.rds.PostgresInstanceEngineProps;

/**
 * The kind of a database and what is particular to it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Welcome.html">Amazon RDS</a>
 */
public enum DatabaseEngine {
    /** RDS for MySQL. */
    MYSQL("mysql", 3306, "8.4.8"),
    /** RDS for PostgreSQL. */
    POSTGRES("postgres", 5432, "17.9"),
    /** RDS for MariaDB. */
    MARIADB("mariadb", 3306, "11.8.6");

    private static final Pattern FULL_VERSION = Pattern.compile("(\\d+(?:\\.\\d+)?)\\.\\d+(?:-rds\\.\\d{8})?");
    private static final Pattern SMALL_BURSTABLE_CLASS = Pattern.compile("db\\.t[234]g?\\.(micro|small)");

    private final String key;
    private final int port;
    private final String defaultVersion;

    DatabaseEngine(String key, int port, String defaultVersion) {
        this.key = key;
        this.port = port;
        this.defaultVersion = defaultVersion;
    }

    /** Returns the name that a settings file and RDS use, for example {@code mysql}. */
    public String key() {
        return key;
    }

    /** Returns the port on which the engine listens unless told otherwise. */
    public int defaultPort() {
        return port;
    }

    /** Returns the version that is taken when none is given. */
    public String defaultVersion() {
        return defaultVersion;
    }

    /** Returns the major versions that are known, oldest first. */
    public List<String> majorVersions() {
        return switch (this) {
            case MYSQL -> List.of("8.0", "8.4");
            case POSTGRES -> List.of("14", "15", "16", "17", "18");
            case MARIADB -> List.of("10.6", "10.11", "11.4", "11.8");
        };
    }

    /**
     * Returns the major version of {@code version}, for example 8.4 of 8.4.8.
     *
     * @throws IllegalArgumentException if it is not the full version of a known major version
     */
    public String majorOf(String version) {
        var matcher = FULL_VERSION.matcher(version);
        require(
                matcher.matches() && majorVersions().contains(matcher.group(1)),
                "version must be a full version of %s %s, such as %s, got: %s",
                key,
                String.join(", ", majorVersions()),
                defaultVersion,
                version);
        return matcher.group(1);
    }

    /**
     * Returns whether Performance Insights runs on this class of instance.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DatabaseInsights.Engines.html">Supported
     *     instance classes</a>
     */
    public boolean hasPerformanceInsights(String instanceClass) {
        return this == POSTGRES || !SMALL_BURSTABLE_CLASS.matcher(instanceClass).matches();
    }

    /** Each engine touches its own version class alone: they load a hundred constants each. */
    IInstanceEngine at(String version) {
        String major = majorOf(version);
        return switch (this) {
            case MYSQL ->
                DatabaseInstanceEngine.mysql(MySqlInstanceEngineProps.builder()
                        .version(MysqlEngineVersion.of(version, major))
                        .build());
            case POSTGRES ->
                DatabaseInstanceEngine.postgres(PostgresInstanceEngineProps.builder()
                        .version(PostgresEngineVersion.of(version, major))
                        .build());
            case MARIADB ->
                DatabaseInstanceEngine.mariaDb(MariaDbInstanceEngineProps.builder()
                        .version(MariaDbEngineVersion.of(version, major))
                        .build());
        };
    }

    /** Returns the logs that are exported. */
    List<String> logs(boolean audit) {
        if (this == POSTGRES) {
            return List.of("postgresql", "upgrade");
        }
        return audit ? List.of("audit", "error", "general", "slowquery") : List.of("error", "general", "slowquery");
    }

    /**
     * Returns the parameters that enforce TLS and write the logs which are exported. The general log stays off, because
     * it writes down every statement; its export stands ready for the day somebody turns it on.
     */
    SortedMap<String, String> parameters(boolean audit) {
        var parameters = new TreeMap<String, String>();
        if (this == POSTGRES) {
            parameters.put("rds.force_ssl", "1");
            if (audit) {
                parameters.put("log_connections", "1");
                parameters.put("log_disconnections", "1");
                parameters.put("log_statement", "ddl");
            }
        } else {
            parameters.put("require_secure_transport", "ON");
            parameters.put("slow_query_log", "1");
            parameters.put("log_output", "FILE");
        }
        return parameters;
    }

    @Override
    public String toString() {
        return key;
    }
}
