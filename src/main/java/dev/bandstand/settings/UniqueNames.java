package dev.bandstand.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Names that no two services or jobs may share. */
final class UniqueNames {

    /** What stands in the stack beside services and jobs, some of it put there by the CDK. */
    private static final List<String> PARTS = List.of(
            "alarm-topic",
            "bootstrap-version",
            "check-bootstrap-version",
            "cluster",
            "database",
            "database-secret",
            "encryption-key",
            "exports",
            "file-systems",
            "imports",
            "latest-node-runtime-map",
            "network",
            "observability",
            "outputs",
            "registry");

    private UniqueNames() {}

    static void check(Settings settings, Report report) {
        Map<String, TaskSettings> tasks = settings.tasks();
        freeIds(tasks, report);
        distinctIds(tasks, report);
        once(tasks, report, "family", task -> Optional.of(task.family()));
        once(tasks, report, "securityGroupName", TaskSettings::securityGroupName);
        var services = new LinkedHashMap<String, ServiceSettings>();
        settings.services().forEach((id, service) -> services.put("services." + id, service));
        once(services, report, "name", ServiceSettings::name);
        once(services, report, "internal.name", service -> service.internal().map(InternalSettings::name));
        once(
                services,
                report,
                "loadBalancer.name",
                service -> service.loadBalancer().flatMap(LoadBalancerSettings::name));
        once(
                services,
                report,
                "loadBalancer.targetGroupName",
                service -> service.loadBalancer().flatMap(LoadBalancerSettings::targetGroupName));
    }

    private static void freeIds(Map<String, TaskSettings> tasks, Report report) {
        List<String> parts = PARTS.stream().map(UniqueNames::withoutHyphens).toList();
        for (String path : tasks.keySet()) {
            String id = id(path);
            if (parts.contains(withoutHyphens(id))) {
                report.add(path, "must have another name (a part of the stack has this one)", id);
            }
        }
    }

    private static String withoutHyphens(String id) {
        return id.replace("-", "");
    }

    /** Logical ids and outputs have no hyphens, so a-1 and a1 would be one. */
    private static void distinctIds(Map<String, TaskSettings> tasks, Report report) {
        SortedMap<String, String> owners = new TreeMap<>();
        for (String path : tasks.keySet()) {
            String id = id(path);
            String owner = owners.putIfAbsent(withoutHyphens(id), path);
            if (owner != null) {
                boolean beside = KeyPath.parent(owner).equals(KeyPath.parent(path));
                String by = id(owner).equals(id) ? "" : " by more than hyphens";
                report.add(path, "must differ from " + (beside ? id(owner) : owner) + by, id);
            }
        }
    }

    private static String id(String path) {
        return path.substring(KeyPath.parent(path).length() + 1);
    }

    private static <T> void once(Map<String, T> owners, Report report, String key, Function<T, Optional<String>> name) {
        SortedMap<String, String> taken = new TreeMap<>();
        owners.forEach((path, owner) -> name.apply(owner).ifPresent(text -> {
            String other = taken.putIfAbsent(text, path);
            if (other != null) {
                report.add(path + "." + key, "must differ from the one of " + other, text);
            }
        }));
    }
}
