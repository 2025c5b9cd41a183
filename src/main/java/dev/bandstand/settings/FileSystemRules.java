package dev.bandstand.settings;

import dev.bandstand.preflight.EfsZones;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What file systems must hold to. */
final class FileSystemRules {

    private static final List<Integer> DAYS_UNREAD = List.of(1, 7, 14, 30, 60, 90, 180, 270, 365);

    private FileSystemRules() {}

    static void check(Settings settings, Report report) {
        SortedMap<String, String> owners = new TreeMap<>();
        settings.fileSystems().forEach((id, fileSystem) -> {
            var checks = new Checks(report, "fileSystems." + id);
            String owner = owners.putIfAbsent(id.replace("-", ""), id);
            checks.requireWhole(owner == null, "must differ from " + owner + " by more than hyphens", id);
            fileSystem.transitionToIa().ifPresent(unread -> transition(unread, checks));
            if (!isMounted(settings, id)) {
                report.warn(checks.path(), checks.path() + " is a volume of no task");
            }
        });
        settings.network().existing().ifPresent(network -> zones(settings, network, report));
    }

    private static boolean isMounted(Settings settings, String id) {
        return volumes(settings).values().stream()
                .anyMatch(efs -> efs.fileSystem().filter(id::equals).isPresent());
    }

    /** Holds the zones of file systems that stand elsewhere against those of the subnets, where both are named. */
    private static void zones(Settings settings, ExistingNetworkSettings network, Report report) {
        var needed = new TreeSet<>(network.availabilityZones());
        volumes(settings).forEach((path, efs) -> {
            var given = new TreeSet<>(efs.availabilityZones());
            String volume = path.substring(path.lastIndexOf('.') + 1);
            if (!given.isEmpty()) {
                EfsZones.check(volume, needed, given)
                        .ifPresent(
                                finding -> report.add(path + ".efs.availabilityZones", finding.rule(), finding.got()));
            }
        });
    }

    /** Returns the volumes of all tasks that are file systems, each under its place in the file. */
    private static SortedMap<String, VolumeSettings.Efs> volumes(Settings settings) {
        SortedMap<String, VolumeSettings.Efs> volumes = new TreeMap<>();
        settings.tasks()
                .forEach((path, task) -> task.volumes().forEach((name, volume) -> {
                    if (volume instanceof VolumeSettings.Efs efs) {
                        volumes.put(path + ".volumes." + name, efs);
                    }
                }));
        return volumes;
    }

    /**
     * Checks that EFS knows the time.
     *
     * @see <a href="https://docs.aws.amazon.com/efs/latest/ug/API_LifecyclePolicy.html">EFS lifecycle policies</a>
     */
    private static void transition(Duration unread, Checks checks) {
        boolean known =
                DAYS_UNREAD.stream().anyMatch(days -> Duration.ofDays(days).equals(unread));
        List<String> days = DAYS_UNREAD.stream().map(count -> count + "d").toList();
        checks.require(
                known, "transitionToIa", "must be " + SchemaWords.anyOf(days), checks.typed("transitionToIa", unread));
    }
}
