package dev.bandstand.simulation.report;

import dev.bandstand.markup.Svg;
import dev.bandstand.simulation.Bucket;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread;
import dev.bandstand.simulation.report.Strip.Meaning;
import dev.bandstand.simulation.score.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The picture of a run: load, tasks, utilisation, and below them who decided what. */
final class Picture {

    static final int WIDTH = 1000;
    static final int LEFT = 216;
    static final int RIGHT = WIDTH - 20;

    private static final int DENSE = 400;
    private static final int FINE = 900;

    private static final int LOAD_TOP = 100;
    private static final int LOAD_END = 190;
    private static final int TASKS_TOP = 222;
    private static final int TASKS_END = 402;
    private static final int USE_TOP = 434;
    private static final int USE_END = 534;
    private static final int LANES_TOP = 566;

    private final Outcome outcome;
    private final Words words;
    private final List<Bucket> buckets;
    private final TimeAxis time;
    private final Lanes lanes;
    private final Svg svg;

    private Picture(Report report) {
        this.outcome = report.outcome();
        this.words = new Words(report);
        this.buckets = outcome.timeline().buckets();
        this.time = new TimeAxis(words.clock(), Math.max(1, outcome.load().seconds()), LEFT, RIGHT);
        this.lanes = new Lanes(report, time, LANES_TOP);
        this.svg = Svg.picture(WIDTH, lanes.end() + 50, words.title(), description(), Theme.css());
    }

    static String of(Report report) {
        Picture picture = new Picture(report);
        picture.heading();
        picture.load();
        picture.tasks();
        picture.use();
        picture.lanes.draw(picture.svg);
        picture.axis();
        picture.tooltips();
        return picture.svg.toString();
    }

    private String description() {
        return words.verdict() + ": " + words.grounds() + " " + words.closedForm() + ". "
                + "Four strips over time: the load; the tasks that are needed, serve, are desired and are billed, with the optimum; "
                + "the utilisation with its limit; and what alarms, policies and schedules did.";
    }

    private void heading() {
        svg.text("ink title", Strip.MARGIN, 34, words.title(), Svg.cut(words.title(), 90));
        svg.text("ink", Strip.MARGIN, 56, words.verdict() + ": " + words.grounds() + " " + figures());
        svg.text(
                "soft",
                Strip.MARGIN,
                76,
                Character.toUpperCase(words.closedForm().charAt(0))
                        + words.closedForm().substring(1) + ".");
    }

    private String figures() {
        Quantiles hours = outcome.summary().taskHours();
        double above = outcome.summary().aboveOptimumPercent().p50();
        return Figures.text(hours.p50()) + " task-hours"
                + outcome.summary()
                        .costUsd()
                        .map(cost -> " at " + Figures.usd(cost.p50()) + " USD")
                        .orElse("")
                + ", " + Figures.text(Math.abs(above)) + (above < 0 ? " % below" : " % above") + " the optimum.";
    }

    private void load() {
        double top = greatest(Bucket::requestsPerSecond) * 1.08;
        Scale scale = new Scale(top > 0 ? top : 1, LOAD_END, LOAD_TOP);
        Strip strip = new Strip(svg, time, scale);
        strip.grid(Scale.ticks(scale.top(), 3, false), Figures::tick);
        strip.legend("Load", "requests a second", List.of());
        Curve curve = new Curve(buckets, time, scale);
        svg.path("load-area", curve.area(Bucket::requestsPerSecond));
        svg.path(dense() ? "load thin" : "load", curve.line(Bucket::requestsPerSecond));
    }

    private void tasks() {
        double served =
                Math.max(greatest(Bucket::serving), Math.max(greatest(Bucket::desired), greatest(Bucket::billed)));
        double needed = Math.max(greatest(Bucket::demand), greatest(Bucket::optimum));
        Scale scale = new Scale(Math.max(1, Math.max(served, needed)) * 1.08, TASKS_END, TASKS_TOP);
        Strip strip = new Strip(svg, time, scale);
        Curve curve = new Curve(buckets, time, scale);
        svg.path("billed", curve.area(Bucket::billed));
        strip.grid(Scale.ticks(scale.top(), 5, true), Figures::tick);
        overload(scale);
        svg.path("load-area", curve.area(Bucket::demand));
        svg.path(dense() ? "load thin" : "load", curve.line(Bucket::demand));
        svg.path(dense() ? "optimum thin" : "optimum", curve.line(Bucket::optimum));
        if (fine()) {
            svg.path(dense() ? "desired thin" : "desired", curve.line(Bucket::desired));
        }
        svg.path(dense() ? "serving thin" : "serving", curve.line(Bucket::serving));
        List<Meaning> keys = new ArrayList<>();
        keys.add(new Meaning("load", false, "needed for the load"));
        keys.add(new Meaning("serving", false, "serving"));
        if (fine()) {
            keys.add(new Meaning("desired", false, "desired"));
        }
        keys.add(new Meaning("billed", true, "billed"));
        keys.add(new Meaning("optimum", false, "optimum"));
        keys.add(new Meaning("overload", true, "overload"));
        strip.legend("Tasks", "at most " + outcome.experiment().service().max(), keys);
    }

    private void use() {
        double limit = limit();
        double top = Math.max(limit * 1.3, Math.min(greatest(Picture::finiteUse), limit * 2.2) * 1.05);
        Scale scale = new Scale(top, USE_END, USE_TOP);
        Strip strip = new Strip(svg, time, scale);
        Curve curve = new Curve(buckets, time, scale);
        strip.grid(Scale.ticks(top, 4, false), value -> Figures.tick(value * 100) + " %");
        overload(scale);
        svg.path("use-area", curve.area(bucket -> Math.min(limit, bucket.utilisation())));
        svg.path("above", curve.above(limit, Bucket::utilisation));
        svg.path(dense() ? "use thin" : "use", curve.line(Bucket::utilisation));
        svg.line("limit", time.left(), scale.at(limit), time.right(), scale.at(limit));
        strip.legend(
                "Utilisation",
                "of the serving capacity",
                List.of(
                        new Meaning("use", false, "highest use"),
                        new Meaning("limit", false, "limit, " + Figures.percent(limit)),
                        new Meaning("above", true, "above the limit")));
    }

    private double limit() {
        Spread value = outcome.experiment().parameters().of(Parameter.OVERLOAD_UTILISATION);
        return value instanceof Spread.Fixed fixed ? fixed.value() / 100 : 1;
    }

    private static double finiteUse(Bucket bucket) {
        return Double.isFinite(bucket.utilisation()) ? bucket.utilisation() : 0;
    }

    /** Shades the stretches of overload over the height of a strip. */
    private void overload(Scale scale) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < buckets.size(); i++) {
            if (buckets.get(i).overloadSeconds() > 0) {
                int first = i;
                while (i + 1 < buckets.size() && buckets.get(i + 1).overloadSeconds() > 0) {
                    i++;
                }
                double from = time.at(buckets.get(first).second());
                double until = time.at(buckets.get(i).second() + buckets.get(i).seconds());
                path.append(column(from, Math.max(1, until - from), scale.end(), scale.zero()));
            }
        }
        if (path.length() > 0) {
            svg.path("overload", path.toString());
        }
    }

    private void axis() {
        double y = lanes.end() + 18;
        for (TimeAxis.Tick tick : time.ticks()) {
            double x = time.at(tick.second());
            svg.line("axis", x, lanes.end(), x, lanes.end() + 4);
            svg.text("soft small mid", x, y, tick.label());
        }
        String zone = outcome.experiment()
                .start()
                .map(start -> "UTC, from " + Clock.dateWithYear(start))
                .orElse("since the start");
        svg.text("soft small", Strip.MARGIN, y, zone);
    }

    /** Lays a column over each bucket that tells its figures; only then do the columns of decisions below stay free. */
    private void tooltips() {
        for (Bucket bucket : buckets) {
            double from = time.at(bucket.second());
            double width = time.at(bucket.second() + bucket.seconds()) - from;
            svg.path("tip", column(from, width, LOAD_TOP, USE_END), words(bucket));
        }
    }

    private String words(Bucket bucket) {
        return words.clock().at(bucket.second()) + ": " + Figures.text(bucket.requestsPerSecond()) + " requests/s, "
                + Figures.text(bucket.demand()) + " needed, " + Figures.text(bucket.serving()) + " serve, "
                + Figures.text(bucket.desired()) + " desired, " + Figures.text(bucket.billed()) + " billed, optimum "
                + Figures.text(bucket.optimum()) + ", use " + Figures.percent(bucket.utilisation())
                + (bucket.overloadSeconds() > 0 ? ", overload " + Clock.length(bucket.overloadSeconds()) : "");
    }

    private static String column(double x, double width, double top, double end) {
        String across = Svg.number(width);
        return "M" + Svg.number(x) + " " + Svg.number(top) + "h" + across + "V" + Svg.number(end) + "h-" + across + "z";
    }

    /** Tells whether there are so many buckets that only thin lines stay apart. */
    private boolean dense() {
        return buckets.size() > DENSE;
    }

    /** Tells whether the buckets are so short that what is desired differs visibly from what serves. */
    private boolean fine() {
        return buckets.isEmpty() || buckets.get(0).seconds() <= FINE;
    }

    private double greatest(ToDoubleFunction<Bucket> value) {
        return buckets.stream()
                .mapToDouble(value)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
