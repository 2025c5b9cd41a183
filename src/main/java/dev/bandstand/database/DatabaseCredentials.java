package dev.bandstand.database;

/** Who makes the password of the database, and keeps it in Secrets Manager. */
public enum DatabaseCredentials {
    /** Generated once by Secrets Manager. */
    GENERATED,
    /**
     * Made by RDS, which replaces it every seven days; whoever reads it only once has to be restarted then.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html">Password management
     *     with Amazon RDS</a>
     */
    RDS_MANAGED
}
