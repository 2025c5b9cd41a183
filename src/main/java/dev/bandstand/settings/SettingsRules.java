package dev.bandstand.settings;

/** What the schema can not say: values and combinations that AWS refuses or that do not do what they say. */
final class SettingsRules {

    private SettingsRules() {}

    static void check(Settings settings, Report report) {
        NetworkRules.check(settings, report);
        DatabaseRules.check(settings, report);
        RegistryRules.check(settings, report);
        ClusterRules.check(settings, report);
        settings.services()
                .forEach((id, service) -> ServiceRules.check(settings, service, new Checks(report, "services." + id)));
        RouteRules.check(settings, report);
        UniqueNames.check(settings, report);
        FileSystemRules.check(settings, report);
        ObservabilityRules.check(settings, report);
    }
}
