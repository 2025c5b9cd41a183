package dev.bandstand.settings;

import java.time.Duration;
import java.util.List;

/** What health checks must hold to. */
final class HealthCheckRules {

    private static final Duration LONGEST_GRACE = Duration.ofSeconds(Integer.MAX_VALUE);

    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(5);

    private HealthCheckRules() {}

    /**
     * Checks the health check.
     *
     * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html">Health
     *     checks for target groups</a>
     */
    static void check(ServiceSettings service, Checks checks) {
        HealthCheckSettings check = service.healthCheck();
        checks.between("interval", check.interval(), SHORTEST_INTERVAL, Duration.ofMinutes(5));
        checks.between("timeout", check.timeout(), Duration.ofSeconds(2), Duration.ofMinutes(2));
        checks.require(
                check.timeout().compareTo(check.interval()) < 0
                        || check.interval().compareTo(SHORTEST_INTERVAL) < 0,
                "timeout",
                "must be shorter than interval (" + checks.typed("interval", check.interval()) + ")",
                checks.typed("timeout", check.timeout()));
        checks.between("gracePeriod", check.gracePeriod(), Duration.ZERO, LONGEST_GRACE);
        codes(service, check.codes(), checks);
        if (!check.command().isEmpty()) {
            command(check.command(), checks);
        }
    }

    /** Checks what ECS runs inside a container to see how it is, main or not. */
    static void command(List<String> command, Checks checks) {
        String first = command.isEmpty() ? "nothing" : command.get(0);
        boolean begins = first.equals("CMD") || first.equals("CMD-SHELL");
        checks.require(begins, "command", "must begin with CMD or CMD-SHELL", first);
        checks.require(command.size() != 1 || !begins, "command", "must have a command after its first word", "none");
    }

    private static void codes(ServiceSettings service, String codes, Checks checks) {
        String[] range = codes.split("-", -1);
        boolean rises = range.length < 2 || Integer.parseInt(range[0]) < Integer.parseInt(range[1]);
        checks.require(rises, "codes", "must begin with the lower code", codes);
        boolean with200 = List.of(codes.split(",", -1)).contains("200") || codes.startsWith("200-");
        checks.require(
                !rises || with200 || service.task().container().image().isPresent(),
                "codes",
                "must include 200 as long as there is no image (the placeholder answers with 200)",
                codes);
    }
}
