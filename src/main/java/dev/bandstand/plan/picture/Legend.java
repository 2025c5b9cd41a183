package dev.bandstand.plan.picture;

import dev.bandstand.markup.Svg;
import dev.bandstand.plan.Scene;
import java.util.ArrayList;
import java.util.List;

/** Says below the picture what its signs mean, those that it uses. */
final class Legend {

    private static final double LINE = 20;
    private static final double APART = 22;

    private enum Sign {
        ARROW(32),
        TASK(16),
        SPARE(16),
        NONE(0);

        private final double width;

        Sign(double width) {
            this.width = width;
        }
    }

    /** A sign with what it means, and where both stand. */
    private record Entry(Sign sign, String text, double x, double y) {}

    private final List<Entry> entries = new ArrayList<>();
    private final double room;
    private double x;
    private double y;

    Legend(Scene scene, Marks marks, double room) {
        this.room = room;
        if (!scene.ways().isEmpty()) {
            add(Sign.ARROW, "who may reach what, by the rules of the security groups");
        }
        boolean tasks = scene.frames().stream()
                .flatMap(frame -> frame.bands().stream())
                .flatMap(band -> band.parts().stream())
                .anyMatch(part -> part.tasks().isPresent());
        if (tasks && !Layout.isCrowded(scene)) {
            add(Sign.TASK, "task");
            add(Sign.SPARE, "task that scaling may add");
        }
        if (!marks.costs().isEmpty()) {
            add(Sign.NONE, "USD a month");
        }
        if (!marks.unpriced().isEmpty()) {
            add(Sign.NONE, "from: some of it has no price here");
        }
    }

    private void add(Sign sign, String text) {
        double width = sign.width + Card.SMALL.width(text);
        if (x > 0 && x + width > room) {
            x = 0;
            y += LINE;
        }
        entries.add(new Entry(sign, text, x, y));
        x += width + APART;
    }

    /** Returns the height that it needs. */
    double height() {
        return entries.isEmpty() ? 0 : y + LINE;
    }

    void draw(Svg svg, double left, double top) {
        for (Entry entry : entries) {
            double at = left + entry.x();
            double base = top + entry.y() + 12;
            switch (entry.sign()) {
                case ARROW -> {
                    svg.line("way", at, base - 4, at + 20, base - 4);
                    svg.path("point", "M" + Svg.number(at + 26) + " " + Svg.number(base - 4) + "l-7 -4v8z");
                }
                case TASK -> svg.rect("task", at, base - 9, 10, 10, 2);
                case SPARE -> svg.rect("spare", at + 0.5, base - 8.5, 9, 9, 2);
                case NONE -> {
                    // words alone
                }
            }
            svg.text("small soft", at + entry.sign().width, base, entry.text());
        }
    }
}
