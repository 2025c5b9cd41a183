package dev.bandstand.settings;

import dev.bandstand.settings.DatabaseSettings.Engine;
import java.util.List;
import java.util.Locale;

/**
 * Names that an engine keeps for itself.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html">CreateDBInstance</a>
 */
final class DatabaseNameRules {

    private static final int LONGEST_MYSQL_USER = 16;

    private static final List<String> MYSQL_DATABASES =
            List.of("innodb", "information_schema", "mysql", "performance_schema", "sys", "tmp");
    private static final List<String> POSTGRES_DATABASES =
            List.of("db", "postgres", "rdsadmin", "template0", "template1");
    private static final List<String> RESERVED_USERS = List.of("rdsadmin", "rdsrepladmin", "root");
    private static final List<String> RESERVED_POSTGRES_USERS =
            List.of("admin", "rdsadmin", "rds_superuser", "rds_replication");

    /** Reserved words of SQL in all three engines. */
    private static final List<String> SQL = List.of(
            "all",
            "and",
            "as",
            "asc",
            "both",
            "case",
            "check",
            "collate",
            "column",
            "constraint",
            "create",
            "cross",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "default",
            "desc",
            "distinct",
            "else",
            "except",
            "false",
            "fetch",
            "for",
            "foreign",
            "from",
            "grant",
            "group",
            "having",
            "in",
            "inner",
            "intersect",
            "into",
            "is",
            "join",
            "leading",
            "left",
            "like",
            "limit",
            "natural",
            "not",
            "null",
            "on",
            "or",
            "order",
            "outer",
            "primary",
            "references",
            "right",
            "select",
            "table",
            "then",
            "to",
            "trailing",
            "true",
            "union",
            "unique",
            "user",
            "using",
            "when",
            "where",
            "window",
            "with");

    private DatabaseNameRules() {}

    static void check(DatabaseSettings database, Checks checks) {
        boolean postgres = database.engine() == Engine.POSTGRES;
        String engine = ConstantWord.of(database.engine());
        String reserved = "must not be a word that " + engine + " reserves";
        List<String> databases = postgres ? POSTGRES_DATABASES : MYSQL_DATABASES;
        List<String> users = postgres ? RESERVED_POSTGRES_USERS : RESERVED_USERS;
        checks.require(!isOne(database.name(), databases), "name", reserved, database.name());
        boolean userIsReserved = isOne(database.user(), users);
        checks.require(!userIsReserved, "user", reserved, database.user());
        checks.require(
                userIsReserved || postgres || database.user().matches("[A-Za-z0-9]{1," + LONGEST_MYSQL_USER + "}"),
                "user",
                "must be at most " + LONGEST_MYSQL_USER + " letters or digits for " + engine,
                database.user());
    }

    private static boolean isOne(String name, List<String> words) {
        String lower = name.toLowerCase(Locale.ROOT);
        return words.contains(lower) || SQL.contains(lower);
    }
}
