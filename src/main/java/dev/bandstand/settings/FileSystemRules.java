package dev.bandstand.settings;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
        });
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
