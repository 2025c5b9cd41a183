package dev.bandstand.settings;

/** What the schema can not say: values and combinations that AWS refuses or that do not do what they say. */
final class SettingsRules {

    private SettingsRules() {}

    static void check(Settings settings, Report report) {
        TaskSizeRules.check(settings, report);
    }
}
