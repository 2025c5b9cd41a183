package dev.bandstand.simulation;

import dev.bandstand.simulation.policy.ScalingLog;
import java.util.Set;
import java.util.TreeSet;

/** Passes on what is decided and what the user should know: each warning once. */
final class Notes implements ScalingLog {

    private final Recorder recorder;
    private final Set<String> warned = new TreeSet<>();

    Notes(Recorder recorder) {
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
        if (listens() && warned.add(code + " " + message)) {
            recorder.warning(new Warning(code, second, message));
        }
    }

    /** Warns, once for the same words. */
    void warned(long second, WarningCode code, String message) {
        warned(second, code.code(), message);
    }
}
