package dev.bandstand.simulation.report;

import dev.bandstand.simulation.Bucket;
import dev.bandstand.simulation.Decision;
import dev.bandstand.simulation.Decision.Kind;
import dev.bandstand.simulation.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decisions of a run in words: each with what it was held back from until the next one. */
final class DecisionLines {

    /** Stands in the reasons of policies, behind the name of the alarm. */
    private static final String IN_ALARM = " ALARM ";

    /** Stands in front of what a reason says beside the alarm. */
    private static final String DETAIL = "; ";

    /** Stands in front of what holds a policy back. */
    private static final String OBSTACLE = "→ ";

    private final Clock clock;
    private final List<Bucket> buckets;
    private final List<Decision> decisions;
    private final List<Entry> entries = new ArrayList<>();

    DecisionLines(Clock clock, Timeline timeline) {
        this.clock = clock;
        this.buckets = timeline.buckets();
        this.decisions = timeline.decisions();
        Map<String, Entry> latest = new HashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            Entry before = latest.get(decision.policy());
            if (decision.kind() == Kind.BLOCKED && before != null && before.takes(decision)) {
                before.blocked.add(decision);
            } else {
                Entry entry = new Entry(i, decision);
                latest.put(decision.policy(), entry);
                entries.add(entry);
            }
        }
    }

    /** A decision with those after it that the same policy was held back from. */
    private static final class Entry {
        private final int index;
        private final Decision decision;
        private final List<Decision> blocked = new ArrayList<>();

        Entry(int index, Decision decision) {
            this.index = index;
            this.decision = decision;
        }

        private boolean takes(Decision further) {
            Decision first = blocked.isEmpty() ? decision : blocked.get(0);
            return first.kind() == Kind.BLOCKED
                    ? obstacle(first).equals(obstacle(further))
                    : first.to() > first.from() == further.to() > further.from();
        }
    }

    /** An entry and how much it tells. */
    private record Weighed(Entry entry, double weight) {}

    /** Returns a line for every decision: one that another's line covers still has its own. */
    List<String> each() {
        List<String> lines = new ArrayList<>();
        decisions.forEach(decision -> lines.add(line(clock, decision)));
        entries.forEach(entry -> lines.set(entry.index, line(entry)));
        return lines;
    }

    /** Returns how many lines there are. */
    int size() {
        return entries.size();
    }

    /** Returns the {@code most} lines that tell most, in the order of time: great changes, changes in overload, the first of each policy. */
    List<String> telling(int most) {
        Set<String> seen = new HashSet<>();
        List<Weighed> weighed = new ArrayList<>();
        for (Entry entry : entries) {
            String policy = entry.decision.policy() + " ";
            double first = seen.add(policy + entry.decision.kind()) ? 2 : 0;
            boolean held = !entry.blocked.isEmpty() && seen.add(policy + obstacle(entry.blocked.get(0)));
            weighed.add(new Weighed(entry, weight(entry.decision) + first + (held ? 1 : 0)));
        }
        return weighed.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(most)
                .map(Weighed::entry)
                .sorted(Comparator.comparingInt((Entry entry) -> entry.index))
                .map(this::line)
                .toList();
    }

    /** Returns the line of a decision alone. */
    static String line(Clock clock, Decision decision) {
        String reason = clock.told(decision.reason());
        String because = reason.contains(IN_ALARM) ? reason : decision.policy() + ": " + reason;
        int detail = because.indexOf(DETAIL);
        String begin = clock.at(decision.second()) + " " + (detail < 0 ? because : because.substring(0, detail));
        String end = detail < 0 ? "" : because.substring(detail);
        boolean told = decision.kind() == Kind.BLOCKED && because.contains(OBSTACLE);
        String change = ": " + decision.from() + " → " + decision.to();
        return told || begin.endsWith(change) ? begin + end : begin + change + end;
    }

    private String line(Entry entry) {
        String line = line(clock, entry.decision);
        int times = entry.blocked.size();
        if (times == 0) {
            return line;
        }
        if (entry.decision.kind() == Kind.BLOCKED) {
            return line + " (and " + times + (times == 1 ? " time" : " times") + " more)";
        }
        return line
                + DETAIL
                + clock.told(detail(entry.blocked.get(times - 1)))
                + (times == 1 ? "" : " (" + times + " times)");
    }

    /** Returns what a reason says after the alarm. */
    private static String detail(Decision decision) {
        int detail = decision.reason().indexOf(DETAIL);
        return detail < 0 ? decision.reason() : decision.reason().substring(detail + DETAIL.length());
    }

    /** Returns what held a decision back, without until when and from how much. */
    private static String obstacle(Decision decision) {
        String detail = detail(decision);
        int arrow = detail.lastIndexOf(OBSTACLE);
        return arrow < 0 ? detail : detail.substring(arrow);
    }

    private double weight(Decision decision) {
        double change = Math.abs(decision.to() - decision.from()) / (double) Math.max(1, decision.from());
        double kind = decision.kind() == Kind.SCALE_OUT || decision.kind() == Kind.SCHEDULED ? 1 : 0.5;
        return change * kind + (overloaded(decision.second()) ? 2 : 0);
    }

    private boolean overloaded(long second) {
        if (buckets.isEmpty()) {
            return false;
        }
        Bucket first = buckets.get(0);
        int at = (int) ((second - first.second()) / Math.max(1, first.seconds()));
        return buckets.get(Math.max(0, Math.min(at, buckets.size() - 1))).overloadSeconds() > 0;
    }
}
