package dev.bandstand.settings;

/**
 * The names of the variables through which a container is told about the database.
 *
 * @param host the variable with the host name
 * @param port the variable with the port
 * @param name the variable with the database's name
 * @param user the variable with the user, a secret
 * @param password the variable with the password, a secret
 */
public record DatabaseEnvironmentSettings(String host, String port, String name, String user, String password) {}
