package dev.bandstand.settings;

import dev.bandstand.scaling.TaskRange;
import java.time.Duration;
import java.util.List;

/**
 * What the queue of a worker must hold to.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">The limits of SQS</a>
 */
final class QueueRules {

    private static final int REGION = 3;
    private static final int ACCOUNT = 4;
    private static final Duration SHORTEST_RETENTION = Duration.ofSeconds(60);
    private static final Duration LONGEST_RETENTION = Duration.ofDays(14);
    private static final Duration LONGEST_COOLDOWN = Duration.ofDays(1);

    private static final List<String> KEYS_OF_A_NEW_QUEUE =
            List.of("fifo", "visibilityTimeout", "retention", "maxReceives", "deadLetterRetention");

    private QueueRules() {}

    static void check(Settings settings, QueueSettings queue, Checks checks) {
        if (queue.existing().isPresent()) {
            checks.leftOut(KEYS_OF_A_NEW_QUEUE, "queue.existing is given");
            existing(settings, queue.existing().get(), checks);
        } else {
            checks.between("visibilityTimeout", queue.visibilityTimeout(), Duration.ZERO, Duration.ofHours(12));
            checks.between("retention", queue.retention(), SHORTEST_RETENTION, LONGEST_RETENTION);
            checks.between("deadLetterRetention", queue.deadLetterRetention(), SHORTEST_RETENTION, LONGEST_RETENTION);
            ages(queue, checks);
        }
        NetworkSettings network = settings.network();
        checks.requireWhole(
                network.existing().isPresent() || network.nat() != NetworkSettings.Nat.NONE,
                "must be left out when network.nat is none (no interface endpoint leads to SQS)",
                "a queue");
        new Checks(checks.report(), "cluster")
                .require(
                        settings.cluster().containerInsights() != ClusterSettings.ContainerInsights.DISABLED,
                        "containerInsights",
                        "must be enhanced or enabled as long as a job has a queue (its scaling counts running tasks)",
                        "disabled");
        checks.wholeMinutes("messageAgeAlarm", queue.messageAgeAlarm(), 1, 20_160);
        scaling(queue.scaling(), checks.at("scaling"));
    }

    /** The alarms and the scaling read the queue's metrics, which stand in its own region and account. */
    private static void existing(Settings settings, String queue, Checks checks) {
        if (!queue.startsWith("arn:")) {
            return;
        }
        String[] parts = queue.split(":", -1);
        settings.region()
                .ifPresent(region -> checks.require(
                        parts[REGION].equals(region), "existing", "must be of the stack's region " + region, queue));
        settings.account()
                .ifPresent(account -> checks.require(
                        parts[ACCOUNT].equals(account),
                        "existing",
                        "must be of the stack's account " + account,
                        queue));
    }

    private static void ages(QueueSettings queue, Checks checks) {
        checks.require(
                queue.messageAgeAlarm().compareTo(queue.retention()) < 0,
                "messageAgeAlarm",
                "must be shorter than retention (" + checks.typed("retention", queue.retention())
                        + "), after which a message is gone",
                checks.typed("messageAgeAlarm", queue.messageAgeAlarm()));
        if (queue.deadLetterRetention().compareTo(queue.retention()) <= 0) {
            String own = checks.path("deadLetterRetention");
            checks.report()
                    .warn(
                            own,
                            own + " (" + checks.typed("deadLetterRetention", queue.deadLetterRetention())
                                    + ") counts from when a message was first sent, so with retention "
                                    + checks.typed("retention", queue.retention())
                                    + " one may be gone before anybody looks");
        }
    }

    private static void scaling(QueueScalingSettings scaling, Checks checks) {
        try {
            TaskRange.between(scaling.min(), scaling.max());
        } catch (IllegalArgumentException refused) {
            Refusal.report(checks.report(), checks.path(), String.valueOf(refused.getMessage()));
        }
        checks.between("scaleOutCooldown", scaling.scaleOutCooldown(), Duration.ZERO, LONGEST_COOLDOWN);
        checks.between("scaleInCooldown", scaling.scaleInCooldown(), Duration.ZERO, LONGEST_COOLDOWN);
        checks.wholeMinutes("idleAfter", scaling.idleAfter(), 1, 1440);
        checks.require(
                scaling.min() == 0 || !checks.isGiven("idleAfter"),
                "idleAfter",
                "must be left out unless min is 0 (the last task stays)",
                checks.typed("idleAfter", scaling.idleAfter()));
    }
}
