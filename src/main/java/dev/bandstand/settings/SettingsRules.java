package dev.bandstand.settings;

/** What the schema can not say: values and combinations that AWS refuses or that do not do what they say. */
final class SettingsRules {

    private SettingsRules() {}

    static void check(Settings settings, Report report) {
        if (settings.tasks().isEmpty() && !report.isGiven("jobs")) {
            report.add("services", "must be given when there are no jobs", "nothing");
        }
        NetworkRules.check(settings, report);
        DatabaseRules.check(settings, report);
        RegistryRules.check(settings, report);
        ClusterRules.check(settings, report);
        settings.services()
                .forEach((id, service) -> ServiceRules.check(settings, service, new Checks(report, "services." + id)));
        settings.jobs().forEach((id, job) -> JobRules.check(settings, job, new Checks(report, "jobs." + id)));
        RouteRules.check(settings, report);
        InternalRules.check(settings, report);
        ServiceConnectRules.check(settings, report);
        UniqueNames.check(settings, report);
        FileSystemRules.check(settings, report);
        ObservabilityRules.check(settings, report);
        AlarmRules.check(settings, report);
        LogMetricRules.check(settings, report);
    }
}
