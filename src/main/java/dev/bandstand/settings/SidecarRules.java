package dev.bandstand.settings;

/** What the containers that come with their permissions must hold to. */
final class SidecarRules {

    private SidecarRules() {}

    static void check(Settings settings, TaskSettings task, Checks checks) {
        SidecarSettings sidecars = task.sidecars();
        Checks own = checks.at("sidecars");
        sidecars.fireLens().ifPresent(fireLens -> {
            ImageRules.isReached(settings, fireLens.uri(), own.at("fireLens"));
            free(task, SidecarSettings.FIRE_LENS, "fireLens", checks);
            own.at("fireLens")
                    .require(
                            fireLens.options().isEmpty() || fireLens.options().containsKey("Name"),
                            "options",
                            "must hold Name, the output that logs go to",
                            String.join(", ", fireLens.options().keySet()));
        });
        sidecars.adot().ifPresent(adot -> {
            ImageRules.isReached(settings, adot.uri(), own.at("adot"));
            free(task, SidecarSettings.ADOT, "adot", checks);
        });
    }

    private static void free(TaskSettings task, String name, String sidecar, Checks checks) {
        checks.at("containers")
                .require(
                        !task.containers().containsKey(name),
                        name,
                        "must have another name (sidecars." + sidecar + " has this one)",
                        name);
    }
}
