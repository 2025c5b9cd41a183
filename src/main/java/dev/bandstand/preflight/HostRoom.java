package dev.bandstand.preflight;

import java.util.Optional;
import java.util.function.BinaryOperator;

/** How a lack of instances is told to tasks that cannot share one. */
final class HostRoom {

    private HostRoom() {}

    /**
     * Returns an error where the fewest tasks have no room, a warning where the most have none.
     *
     * @param rule makes the rule of the tasks and the instances in words
     */
    static Optional<Finding> report(
            TaskCount count, InstanceGroup group, String path, BinaryOperator<String> rule, Object got) {
        int hosts = group.maxInstances();
        String most = "at most " + hosts + (hosts == 1 ? " instance" : " instances");
        if (count.min() > hosts) {
            return Optional.of(Finding.error(path, rule.apply("at least " + count.min(), most), got));
        }
        return count.max() > hosts
                ? Optional.of(Finding.warning(path, rule.apply("up to " + count.max(), most), got))
                : Optional.empty();
    }
}
