package dev.bandstand.settings;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Each variable of a container has one origin. */
final class VariableRules {

    /** Variables that ECS sets itself. */
    private static final List<String> OF_ECS = List.of(
            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
            "AWS_EXECUTION_ENV",
            "ECS_AGENT_URI",
            "ECS_CONTAINER_METADATA_URI",
            "ECS_CONTAINER_METADATA_URI_V4");

    private VariableRules() {}

    static void check(Settings settings, TaskSettings task, Optional<String> ofQueue, Checks checks) {
        SortedMap<String, String> taken = new TreeMap<>();
        OF_ECS.forEach(variable -> taken.put(variable, "that ECS sets itself"));
        if (task.database()) {
            settings.database().ifPresent(database -> ofDatabase(database.environment(), taken));
        }
        ofQueue.ifPresent(variable -> {
            free(checks.at("queue"), "variable", variable, taken);
            taken.putIfAbsent(variable, "that tells of the queue (queue.variable can rename it)");
        });
        Checks environment = checks.at("environment");
        Checks secrets = checks.at("secrets");
        for (String variable : task.container().environment().keySet()) {
            free(environment, variable, variable, taken);
            taken.putIfAbsent(variable, "that environment has too");
        }
        for (String variable : task.container().secrets().keySet()) {
            free(secrets, variable, variable, taken);
        }
    }

    private static void ofDatabase(DatabaseEnvironmentSettings names, SortedMap<String, String> taken) {
        for (String variable : List.of(names.host(), names.port(), names.name(), names.user(), names.password())) {
            taken.put(variable, "that tells of the database (database.environment can rename it)");
        }
    }

    private static void free(Checks checks, String key, String variable, SortedMap<String, String> taken) {
        String owner = taken.get(variable);
        checks.require(owner == null, key, "must not be a variable " + owner, variable);
    }
}
