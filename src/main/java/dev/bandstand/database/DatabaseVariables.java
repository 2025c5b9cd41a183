package dev.bandstand.database;

import static dev.bandstand.database.DatabaseRules.require;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The names under which a container finds its database.
 *
 * @param host the variable with the DNS name
 * @param port the variable with the port
 * @param name the variable with the name of the database
 * @param user the variable with the user, always an ECS secret
 * @param password the variable with the password, always an ECS secret
 */
public record DatabaseVariables(String host, String port, String name, String user, String password) {

    /** The names that are taken when none are given. */
    public static final DatabaseVariables DEFAULT =
            new DatabaseVariables("DB_HOST", "DB_PORT", "DB_NAME", "DB_USER", "DB_PASSWORD");

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one cannot name a variable or two are the same
     */
    public DatabaseVariables {
        var names = List.of(host, port, name, user, password);
        for (String variable : names) {
            require(
                    variable.matches("[A-Za-z_][A-Za-z0-9_]*"),
                    "environment must name variables with letters, digits and underscores, got: %s",
                    variable);
        }
        require(
                Stream.of(host, port, name, user, password).distinct().count() == names.size(),
                "environment must name five different variables, got: %s",
                names);
    }

    /** Returns what the container reads as plain text. */
    public SortedMap<String, String> environment(DatabaseConnection connection) {
        var environment = new TreeMap<String, String>();
        environment.put(host, connection.host());
        environment.put(port, String.valueOf(connection.port()));
        environment.put(name, connection.name());
        return environment;
    }

    /** Returns the variables of user and password, each with its key in the secret of {@link DatabaseConnection#secretIn}. */
    public SortedMap<String, String> secretKeys() {
        var keys = new TreeMap<String, String>();
        keys.put(user, "username");
        keys.put(password, "password");
        return keys;
    }
}
