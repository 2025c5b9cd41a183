package dev.bandstand.settings;

import java.util.List;

/**
 * What a daemon on Managed Instances can not have: its task definition is one of its own kind, with fewer properties.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-task-definitions.html">Daemon task
 *     definitions</a>
 */
final class ManagedDaemonRules {

    private static final String WHEN = "a daemon runs on managedInstances (its task definition has none)";

    private static final List<String> KEYS_OF_OTHER_TASKS = List.of(
            "securityGroupName",
            "networkMode",
            "placement",
            "ephemeralStorageGiB",
            "deployment",
            "links",
            "volumesFrom");

    private ManagedDaemonRules() {}

    static void check(TaskSettings task, Checks checks) {
        leftOut(KEYS_OF_OTHER_TASKS, checks);
        checks.require(
                !task.database(),
                "database",
                "must be false when a daemon runs on managedInstances (no security group of its own could be let in)",
                "true");
        task.containers()
                .keySet()
                .forEach(name -> leftOut(
                        List.of("ports", "links", "volumesFrom"),
                        checks.at("containers").at(name)));
    }

    private static void leftOut(List<String> keys, Checks checks) {
        checks.leftOut(keys, WHEN);
    }
}
