package dev.bandstand.plan;

import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database instance in words. */
final class Databases {

    private Databases() {}

    static int port(Resource database) {
        int given = database.property("Port").asInt(0);
        if (given > 0) {
            return given;
        }
        return database.property("Engine").asText().startsWith("postgres") ? 5432 : 3306;
    }

    static String inWords(Resource database) {
        List<String> parts = new ArrayList<>();
        parts.add(
                engine(database) + " on " + database.property("DBInstanceClass").asText());
        parts.add(storage(database));
        parts.add(database.property("MultiAZ").asBoolean(false) ? "a standby in a second zone" : "one zone");
        int days = database.property("BackupRetentionPeriod").asInt(1);
        parts.add(days == 0 ? "no backups" : "backups for " + Names.count(days, "day"));
        parts.add(end(database.deletionPolicy()));
        return String.join(", ", parts);
    }

    private static String engine(Resource database) {
        String engine = database.property("Engine").asText();
        String name = switch (engine) {
            case "mysql" -> "MySQL";
            case "postgres" -> "PostgreSQL";
            case "mariadb" -> "MariaDB";
            default -> engine;
        };
        return (name + " " + database.property("EngineVersion").asText()).strip();
    }

    private static String storage(Resource database) {
        boolean encrypted = database.property("StorageEncrypted").asBoolean(false);
        return database.property("AllocatedStorage").asText() + " GiB " + (encrypted ? "encrypted" : "not encrypted");
    }

    /** CloudFormation takes a snapshot of an instance when nothing is said. */
    private static String end(Optional<String> deletionPolicy) {
        return switch (deletionPolicy.orElse("Snapshot")) {
            case "Delete" -> "goes with the stack";
            case "Snapshot" -> "leaves a snapshot behind";
            default -> "stays when the stack goes";
        };
    }
}
