package dev.bandstand.simulation.report;

import dev.bandstand.markup.Svg;
import dev.bandstand.simulation.AlarmSpan;
import dev.bandstand.simulation.Decision;
import dev.bandstand.simulation.Decision.Kind;
import dev.bandstand.simulation.Timeline;
import dev.bandstand.simulation.service.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The lowest strip: when which alarm was in ALARM, what each policy decided, and what the schedule did. */
final class Lanes {

    private static final int HEIGHT = 20;
    private static final int HEAD = 24;
    private static final int NAME = 30;
    private static final Pattern HASH = Pattern.compile("(?<=[a-z])[0-9A-F]{8}(?![0-9A-Za-z])");

    /** Lanes of a kind that are drawn; those of further names share the last one. */
    private static final int MOST = 6;

    /** Decisions in the picture, over all lanes: what lies closer is one mark. */
    private static final int MOST_MARKS = 200;

    /** Stretches of alarms that tell about themselves, over all lanes. */
    private static final int MOST_SPANS = 120;

    private static final double LEAST_GAP = 8;
    private static final double BAR_GAP = 2;

    private static final int TOLD = 2;
    private static final int TOLD_LENGTH = 100;

    private final Clock clock;
    private final TimeAxis time;
    private final int top;
    private final Map<String, List<AlarmSpan>> alarms;
    private final Map<String, List<Decision>> policies;
    private final List<Decision> scheduled;

    Lanes(Report report, TimeAxis time, int top) {
        Timeline timeline = report.outcome().timeline();
        this.clock = time.clock();
        this.time = time;
        this.top = top;
        this.alarms =
                grouped(names(timeline.alarms().stream().map(AlarmSpan::alarm).toList()));
        Set<String> acting = new LinkedHashSet<>(report.outcome().experiment().service().policies().stream()
                .map(Policy::name)
                .toList());
        timeline.decisions().stream()
                .filter(decision -> decision.kind() != Kind.SCHEDULED)
                .map(Decision::policy)
                .forEach(acting::add);
        this.policies = grouped(acting);
        this.scheduled = timeline.decisions().stream()
                .filter(decision -> decision.kind() == Kind.SCHEDULED)
                .toList();
        timeline.alarms().stream()
                .sorted(Comparator.comparingLong(AlarmSpan::fromSecond))
                .forEach(span -> lane(alarms, span.alarm()).add(span));
        timeline.decisions().stream()
                .filter(decision -> decision.kind() != Kind.SCHEDULED)
                .forEach(decision -> lane(policies, decision.policy()).add(decision));
    }

    /** Returns the pixel below the last lane. */
    int end() {
        return top + HEAD + HEIGHT * count();
    }

    void draw(Svg svg) {
        svg.text("ink strip", Strip.MARGIN, top + 11.0, "Alarms and decisions");
        keys(svg);
        double y = top + HEAD;
        for (Map.Entry<String, List<AlarmSpan>> lane : alarms.entrySet()) {
            ground(svg, y, lane.getKey());
            spans(svg, y, lane.getValue());
            y += HEIGHT;
        }
        for (Map.Entry<String, List<Decision>> lane : policies.entrySet()) {
            ground(svg, y, lane.getKey());
            marks(svg, y, lane.getValue());
            y += HEIGHT;
        }
        if (!scheduled.isEmpty()) {
            ground(svg, y, "scheduled actions");
            marks(svg, y, scheduled);
        }
    }

    private void keys(Svg svg) {
        double x = time.left();
        double y = top + 7.0;
        svg.rect("alarm", x, y - 5, 18, 9);
        svg.text("soft small", x + 24, y + 4, "in ALARM");
        String[][] keys = {{"out", "out"}, {"in", "in"}, {"blocked", "held back"}, {"scheduled", "scheduled"}};
        x += 96;
        for (String[] key : keys) {
            svg.path(key[0], mark(key[0], x, y));
            svg.text("soft small", x + 11, y + 4, key[1]);
            x += 24 + 7.0 * key[1].length();
        }
    }

    private void ground(Svg svg, double y, String name) {
        svg.text("soft small", Strip.MARGIN, y + 13, name, label(name));
        svg.rect("lane", time.left(), y + 1, time.right() - time.left(), HEIGHT - 2.0);
    }

    /** Returns what tells a logical id from the others: its end, without the hash that the CDK puts behind it. */
    static String label(String name) {
        String words = HASH.matcher(name).replaceAll("");
        int points = words.codePointCount(0, words.length());
        return points <= NAME ? words : "…" + words.substring(words.offsetByCodePoints(0, points - NAME + 1));
    }

    /** Draws when an alarm was in ALARM, and lays over it what tells so. */
    private void spans(Svg svg, double y, List<AlarmSpan> spans) {
        StringBuilder bars = new StringBuilder();
        clusters(spans, BAR_GAP).forEach(cluster -> bars.append(bar(cluster, y + 5, HEIGHT - 10)));
        if (bars.length() > 0) {
            svg.path("alarm", bars.toString());
        }
        double gap = gap(spans.size(), alarms.size(), MOST_SPANS);
        clusters(spans, gap).forEach(cluster -> svg.path("tip", bar(cluster, y + 1, HEIGHT - 2), told(cluster)));
    }

    private List<Cluster<AlarmSpan>> clusters(List<AlarmSpan> spans, double gap) {
        return Cluster.touching(spans, gap, span -> time.at(span.fromSecond()), span -> time.at(span.untilSecond()));
    }

    private static String bar(Cluster<AlarmSpan> cluster, double y, int height) {
        String from = Svg.number(cluster.from());
        String across = Svg.number(Math.max(1.5, cluster.until() - cluster.from()));
        return "M" + from + " " + Svg.number(y) + "h" + across + "v" + height + "H" + from + "z";
    }

    private String told(Cluster<AlarmSpan> cluster) {
        AlarmSpan first = cluster.first();
        long until = cluster.members().stream()
                .mapToLong(AlarmSpan::untilSecond)
                .max()
                .orElse(first.untilSecond());
        int times = cluster.members().size();
        return Svg.cut(first.alarm(), TOLD_LENGTH) + " in ALARM " + clock.exactly(first.fromSecond()) + " to "
                + clock.exactly(until) + (times == 1 ? "" : " (" + times + " times)");
    }

    private void marks(Svg svg, double y, List<Decision> decisions) {
        double gap = gap(decisions.size(), policies.size() + (scheduled.isEmpty() ? 0 : 1), MOST_MARKS);
        for (Cluster<Decision> cluster : Cluster.within(decisions, gap, this::at)) {
            String look = look(cluster.members());
            svg.path(look, mark(look, cluster.from(), y + HEIGHT / 2.0), told(cluster.members()));
        }
    }

    private double at(Decision decision) {
        return time.at(decision.second());
    }

    /** Returns how far apart things must be, so that there are never more than the picture can hold. */
    private double gap(int things, int lanes, int most) {
        boolean few = things <= most / Math.max(1, lanes);
        return few ? LEAST_GAP : Math.max(LEAST_GAP, (time.right() - time.left()) * lanes / most);
    }

    private int count() {
        return alarms.size() + policies.size() + (scheduled.isEmpty() ? 0 : 1);
    }

    private String told(List<Decision> decisions) {
        StringBuilder told = new StringBuilder();
        for (Decision decision : decisions.subList(0, Math.min(TOLD, decisions.size()))) {
            told.append(told.length() == 0 ? "" : "; ")
                    .append(Svg.cut(DecisionLines.line(clock, decision), TOLD_LENGTH));
        }
        int more = decisions.size() - TOLD;
        return more > 0 ? told + "; and " + more + " more" : told.toString();
    }

    /** Returns the look of what matters most of several decisions. */
    private static String look(List<Decision> decisions) {
        Kind kind = decisions.stream().map(Decision::kind).min(Kind::compareTo).orElse(Kind.BLOCKED);
        return switch (kind) {
            case SCALE_OUT -> "out";
            case SCALE_IN -> "in";
            case SCHEDULED -> "scheduled";
            case BLOCKED -> "blocked";
        };
    }

    private static String mark(String look, double x, double y) {
        String at = Svg.number(x) + " ";
        return switch (look) {
            case "out" -> "M" + at + Svg.number(y - 5.5) + "l5.5 10h-11z";
            case "in" -> "M" + at + Svg.number(y + 5.5) + "l5.5 -10h-11z";
            case "scheduled" -> "M" + at + Svg.number(y - 6) + "l6 6l-6 6l-6 -6z";
            default -> "M" + Svg.number(x - 3.5) + " " + Svg.number(y - 3.5) + "l7 7m0 -7l-7 7";
        };
    }

    private static Set<String> names(Collection<String> all) {
        return new LinkedHashSet<>(all);
    }

    /** Returns a lane for each of the first names, and one for the others together. */
    private static <T> Map<String, List<T>> grouped(Set<String> names) {
        Map<String, List<T>> lanes = new LinkedHashMap<>();
        for (String name : names) {
            if (lanes.size() == MOST - 1 && names.size() > MOST) {
                lanes.put("and " + (names.size() - MOST + 1) + " more", new ArrayList<>());
                return lanes;
            }
            lanes.put(name, new ArrayList<>());
        }
        return lanes;
    }

    private static <T> List<T> lane(Map<String, List<T>> lanes, String name) {
        List<T> own = lanes.get(name);
        if (own != null) {
            return own;
        }
        List<List<T>> all = new ArrayList<>(lanes.values());
        return all.get(all.size() - 1);
    }
}
