package dev.bandstand.settings;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Names that no two services may share. */
final class UniqueNames {

    private UniqueNames() {}

    static void check(Settings settings, Report report) {
        once(settings, report, "name", ServiceSettings::name);
        once(settings, report, "family", service -> Optional.of(service.family()));
        once(settings, report, "securityGroupName", ServiceSettings::securityGroupName);
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
