package dev.bandstand.plan.picture;

import dev.bandstand.markup.Svg;
import dev.bandstand.plan.Scene;

/** Says below the picture what its signs mean, those that it uses. */
final class Legend {

    private Legend() {}

    static void draw(Svg svg, Scene scene, Marks marks, double x, double y) {
        double at = x;
        if (!scene.ways().isEmpty()) {
            svg.line("way", at, y - 4, at + 20, y - 4);
            svg.path("point", "M" + Svg.number(at + 26) + " " + Svg.number(y - 4) + "l-7 -4v8z");
            at = text(svg, at + 32, y, "who may reach what, by the rules of the security groups");
        }
        boolean tasks = scene.frames().stream()
                .flatMap(frame -> frame.bands().stream())
                .flatMap(band -> band.parts().stream())
                .anyMatch(part -> part.tasks().isPresent());
        if (tasks) {
            svg.rect("task", at, y - 9, 10, 10, 2);
            at = text(svg, at + 16, y, "task");
            svg.rect("spare", at + 0.5, y - 8.5, 9, 9, 2);
            at = text(svg, at + 16, y, "task that scaling may add");
        }
        if (!marks.costs().isEmpty()) {
            text(svg, at, y, "USD: a month");
        }
    }

    private static double text(Svg svg, double x, double y, String text) {
        svg.text("small soft", x, y, text);
        return x + Card.SMALL.width(text) + 22;
    }
}
