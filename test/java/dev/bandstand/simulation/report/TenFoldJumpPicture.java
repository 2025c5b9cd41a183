package dev.bandstand.simulation.report;

import dev.bandstand.markup.Svg;
import dev.bandstand.simulation.Bucket;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.score.Quantiles;
import java.util.List;
import java.util.Optional;

/** The picture of the README: tasks needed and tasks that serve, one way to scale below the other. */
final class TenFoldJumpPicture {

    private static final int LEFT = 284;
    private static final int RIGHT = 800;
    private static final int TOP = 104;
    private static final int HEIGHT = 72;
    private static final int STEP = 98;
    private static final int TICK = 300;

    private final Svg svg;
    private final TimeAxis time =
            new TimeAxis(Clock.of(Optional.empty(), TenFoldJump.SECONDS), TenFoldJump.SECONDS, LEFT, RIGHT);
    private final int end;

    private TenFoldJumpPicture(int rows) {
        this.end = TOP + STEP * rows - (STEP - HEIGHT);
        this.svg = Svg.picture(
                Picture.WIDTH,
                end + 52,
                "A ten-fold jump of the load, and five ways to scale on Fargate",
                "For each way: the tasks that the load needs and the tasks that serve over time. CPU target tracking grows at"
                        + " most by 1/target a round, as CPU never shows more than 100 %.",
                Theme.css());
    }

    static String of(List<TenFoldJump> ways, List<Outcome> outcomes) {
        TenFoldJumpPicture picture = new TenFoldJumpPicture(ways.size());
        picture.heading();
        for (int i = 0; i < ways.size(); i++) {
            picture.row(TOP + STEP * i, ways.get(i), outcomes.get(i));
        }
        picture.axis();
        return picture.svg.toString();
    }

    private void heading() {
        svg.text("ink title", Strip.MARGIN, 34, "The load grows ten-fold at once. Who keeps up?");
        svg.text(
                "soft",
                Strip.MARGIN,
                56,
                "CPU never shows more than 100 %, so a target of 60 % adds at most two thirds a round, and a round takes minutes."
                        + " Requests per target show all of the jump.");
        double y = 82;
        key("load", "tasks needed", LEFT, y);
        key("serving", "tasks that serve", LEFT + 130.0, y);
        svg.rect("above", LEFT + 278.0, y - 9, 18, 10);
        svg.text("soft small", LEFT + 302.0, y, "overload");
        svg.text("soft small", RIGHT + 20.0, y, "median of " + TenFoldJump.SEEDS + " runs");
    }

    private void key(String look, String words, double x, double y) {
        svg.line(look, x, y - 4, x + 18, y - 4);
        svg.text("soft small", x + 24, y, words);
    }

    private void row(int top, TenFoldJump way, Outcome outcome) {
        List<Bucket> buckets = outcome.timeline().buckets();
        double most = buckets.stream()
                .mapToDouble(bucket -> Math.max(bucket.serving(), bucket.demand()))
                .max()
                .orElse(1);
        Scale scale = new Scale(Math.max(110, most * 1.05), top + HEIGHT, top);
        Curve curve = new Curve(buckets, time, scale);
        new Strip(svg, time, scale).grid(List.of(0.0, 50.0, 100.0), Figures::tick);
        svg.path("load-area", curve.area(Bucket::demand));
        svg.path("above", lacking(curve));
        svg.path("load", curve.line(Bucket::demand));
        svg.path("serving", curve.line(Bucket::serving));
        svg.text("ink strip", Strip.MARGIN, top + 16.0, way.name());
        svg.text("soft small", Strip.MARGIN, top + 34.0, way.detail());
        figures(top, outcome);
    }

    /** Returns the area between what serves and what is needed, where that is more. */
    private static String lacking(Curve curve) {
        List<Bucket> late = curve.buckets().stream()
                .filter(bucket -> bucket.overloadSeconds() > 0)
                .toList();
        StringBuilder path = new StringBuilder();
        for (Bucket bucket : late) {
            double from = curve.time().at(bucket.second());
            double until = curve.time().at(bucket.second() + bucket.seconds());
            path.append('M')
                    .append(Svg.number(from))
                    .append(' ')
                    .append(Svg.number(curve.scale().at(bucket.demand())));
            path.append('H')
                    .append(Svg.number(until))
                    .append('V')
                    .append(Svg.number(curve.scale().at(bucket.serving())));
            path.append('H').append(Svg.number(from)).append('z');
        }
        return path.toString();
    }

    private void figures(int top, Outcome outcome) {
        Quantiles overload = outcome.summary().overloadMinutes();
        svg.text("ink strip", RIGHT + 20.0, top + 16.0, Figures.plain(overload.p50(), 1) + " min of overload");
        svg.text("soft small", RIGHT + 20.0, top + 34.0, "p90 " + Figures.plain(overload.p90(), 1) + " min");
        svg.text(
                "soft small",
                RIGHT + 20.0,
                top + 51.0,
                Figures.plain(outcome.summary().taskHours().p50(), 1) + " task-hours in all");
    }

    private void axis() {
        for (long second = 0; second <= TenFoldJump.SECONDS; second += TICK) {
            double x = time.at(second);
            long minutes = (second - TenFoldJump.JUMP) / 60;
            svg.line("axis", x, end, x, end + 4);
            if (minutes % 10 == 0) {
                String label = minutes == 0 ? "jump" : (minutes > 0 ? "+" : "−") + Math.abs(minutes) + " min";
                svg.text("soft small mid", x, end + 18, label);
            }
        }
        svg.text(
                "soft small",
                Strip.MARGIN,
                end + 42,
                "bandstand simulate: one task does 20 requests a second, the load jumps from 110 to 1100, cooldowns are 300 s. Drawn is seed 1.");
    }
}
