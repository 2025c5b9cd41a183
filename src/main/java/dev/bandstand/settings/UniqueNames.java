package dev.bandstand.settings;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Names that no two services may share. */
final class UniqueNames {

    private UniqueNames() {}

    static void check(Settings settings, Report report) {
        distinctIds(settings, report);
        once(settings, report, "name", ServiceSettings::name);
        once(settings, report, "family", service -> Optional.of(service.task().family()));
        once(settings, report, "securityGroupName", service -> service.task().securityGroupName());
        once(
                settings,
                report,
                "loadBalancer.name",
                service -> service.loadBalancer().flatMap(LoadBalancerSettings::name));
        once(
                settings,
                report,
                "loadBalancer.targetGroupName",
                service -> service.loadBalancer().flatMap(LoadBalancerSettings::targetGroupName));
    }

    /** Logical ids and outputs have no hyphens, so a-1 and a1 would be one. */
    private static void distinctIds(Settings settings, Report report) {
        SortedMap<String, String> owners = new TreeMap<>();
        for (String id : settings.services().keySet()) {
            String owner = owners.putIfAbsent(id.replace("-", ""), id);
            if (owner != null) {
                report.add("services." + id, "must differ from " + owner + " by more than hyphens", id);
            }
        }
    }

    private static void once(
            Settings settings, Report report, String key, Function<ServiceSettings, Optional<String>> name) {
        SortedMap<String, String> owners = new TreeMap<>();
        settings.services()
                .forEach((id, service) -> name.apply(service).ifPresent(text -> {
                    String owner = owners.putIfAbsent(text, id);
                    if (owner != null) {
                        report.add("services." + id + "." + key, "must differ from the one of services." + owner, text);
                    }
                }));
    }
}
