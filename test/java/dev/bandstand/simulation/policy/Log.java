package dev.bandstand.simulation.policy;

import java.util.ArrayList;
import java.util.List;

/** Writes down what a scaler decides, a line each. */
final class Log implements ScalingLog {

    final List<String> lines = new ArrayList<>();

    @Override
    public void scaledOut(long second, String policy, int from, int to, String reason) {
        lines.add(second + " out " + policy + " " + from + ">" + to + " " + reason);
    }

    @Override
    public void scaledIn(long second, String policy, int from, int to, String reason) {
        lines.add(second + " in " + policy + " " + from + ">" + to + " " + reason);
    }

    @Override
    public void scheduled(long second, String action, int from, int to, String reason) {
        lines.add(second + " scheduled " + action + " " + from + ">" + to + " " + reason);
    }

    @Override
    public void blocked(long second, String policy, int from, int to, String reason) {
        lines.add(second + " blocked " + policy + " " + from + ">" + to + " " + reason);
    }

    @Override
    public void warned(long second, String code, String message) {
        lines.add(second + " warned " + code + " " + message);
    }
}
