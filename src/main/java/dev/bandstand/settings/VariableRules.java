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

    /** What the SDKs and the ECS agent would take for credentials. */
    private static final List<String> CREDENTIALS =
            List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "ECS_ENGINE_AUTH_DATA");

    private VariableRules() {}

    static void check(Settings settings, TaskSettings task, Optional<String> ofQueue, Checks checks) {
        SortedMap<String, String> taken = ofEcs();
        if (task.database()) {
            settings.database().ifPresent(database -> ofDatabase(database.environment(), taken));
        }
        ofQueue.ifPresent(variable -> {
            free(checks.at("queue"), "variable", variable, taken);
            taken.putIfAbsent(variable, "that tells of the queue (queue.variable can rename it)");
        });
        given(task.container(), taken, checks);
    }

    /** Checks the variables of a container that gets none but its own. */
    static void ofFurther(ContainerSettings container, Checks checks) {
        given(container, ofEcs(), checks);
    }

    private static SortedMap<String, String> ofEcs() {
        SortedMap<String, String> taken = new TreeMap<>();
        OF_ECS.forEach(variable -> taken.put(variable, "that ECS sets itself"));
        return taken;
    }

    private static void given(ContainerSettings container, SortedMap<String, String> taken, Checks checks) {
        Checks environment = checks.at("environment");
        for (String variable : container.environment().keySet()) {
            free(environment, variable, variable, taken);
            environment.require(
                    !CREDENTIALS.contains(variable),
                    variable,
                    "must not be credentials (the task role gives them)",
                    variable);
            taken.putIfAbsent(variable, "that environment has too");
        }
        for (String variable : container.secrets().keySet()) {
            free(checks.at("secrets"), variable, variable, taken);
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
