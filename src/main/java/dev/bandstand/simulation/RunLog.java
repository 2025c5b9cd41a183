package dev.bandstand.simulation;

import dev.bandstand.simulation.fleet.Fleet;
import dev.bandstand.simulation.policy.ScalingLog;
import dev.bandstand.simulation.service.DeploymentLimits;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Passes on what is decided and what the user should know: each warning once. */
final class RunLog implements ScalingLog {

    private final Recorder recorder;
    private final Set<String> warned = new TreeSet<>();
    private final Set<String> capped = new TreeSet<>();
    private boolean stuck;

    RunLog(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public boolean listens() {
        return recorder != Recorder.NONE;
    }

    @Override
    public void scaledOut(long second, String policy, int from, int to, String reason) {
        recorder.decision(new Decision(second, policy, Decision.Kind.SCALE_OUT, from, to, reason));
    }

    @Override
    public void scaledIn(long second, String policy, int from, int to, String reason) {
        recorder.decision(new Decision(second, policy, Decision.Kind.SCALE_IN, from, to, reason));
    }

    @Override
    public void scheduled(long second, String action, int from, int to, String reason) {
        recorder.decision(new Decision(second, action, Decision.Kind.SCHEDULED, from, to, reason));
    }

    @Override
    public void blocked(long second, String policy, int from, int to, String reason) {
        recorder.decision(new Decision(second, policy, Decision.Kind.BLOCKED, from, to, reason));
    }

    @Override
    public void warned(long second, String code, String message) {
        warned(second, WarningCode.of(code), message);
    }

    /** Warns, once in the same words. */
    void warned(long second, WarningCode code, String message) {
        if (listens() && warned.add(code + " " + message)) {
            recorder.warning(new Warning(code.code(), second, message));
        }
    }

    /** Warns, once for a policy, that CPU never reads more than {@code most} percent while the load asks for more. */
    void capped(long second, TrackingPolicy policy, double most, long needed, int set) {
        if (capped.add(policy.name())) {
            double growth = most / policy.target();
            warned(
                    second,
                    WarningCode.CPU_CAPPED,
                    String.format(
                            Locale.ROOT,
                            "%s never sees more than %.0f %% CPU, so it grows by %.2f times a round at most: the load asked for %d tasks, it went to %d",
                            policy.name(),
                            most,
                            growth,
                            needed,
                            set));
        }
    }

    /** Warns, once, that a deployment does not get on. */
    void stuck(long second, int desired, DeploymentLimits limits) {
        if (!stuck) {
            stuck = true;
            warned(
                    second,
                    WarningCode.DEPLOYMENT_STUCK,
                    String.format(
                            Locale.ROOT,
                            "of %d tasks at least %d must serve (%d %%, rounded up) and at most %d may be there (%d %%, rounded down):"
                                    + " the deployment can neither stop an old task nor start a new one",
                            desired,
                            Fleet.leastServing(desired, limits),
                            limits.minimumHealthyPercent(),
                            Fleet.mostActive(desired, limits),
                            limits.maximumPercent()));
        }
    }
}
