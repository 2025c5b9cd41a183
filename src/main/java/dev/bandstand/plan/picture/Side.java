package dev.bandstand.plan.picture;

import dev.bandstand.markup.Svg;
import dev.bandstand.plan.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What belongs to no subnet, in a column beside the networks: a row each. */
final class Side {

    static final double WIDTH = 236;

    private static final double ROW = 32;
    private static final double HEAD = 34;
    private static final double LEAST_NAME = 60;
    private static final Letters NAME = Letters.bold(11);

    private final List<Scene.Part> parts;
    private final Marks marks;
    private final double x;
    private final double y;

    Side(List<Scene.Part> parts, Marks marks, double x, double y) {
        this.parts = parts;
        this.marks = marks;
        this.x = x;
        this.y = y;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    double bottom() {
        return isEmpty() ? y : y + HEAD + parts.size() * ROW + 8;
    }

    /** Returns the rooms that the rows take. */
    List<Box> rows() {
        List<Box> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            rows.add(new Box(x, y + HEAD + i * ROW, WIDTH, ROW));
        }
        return rows;
    }

    void draw(Svg svg) {
        if (isEmpty()) {
            return;
        }
        svg.rect("plain", x, y, WIDTH, bottom() - y, 10);
        svg.text("head ink", x + 14, y + 22, "beside the network");
        for (int i = 0; i < parts.size(); i++) {
            draw(svg, parts.get(i), rows().get(i));
        }
    }

    private void draw(Svg svg, Scene.Part part, Box row) {
        Optional<Mark> mark = marks.mark(part);
        String cost = marks.cost(part);
        svg.open(mark.filter(Mark.REMOVED::equals).isPresent() ? "removed" : "part", tooltip(part));
        svg.rect(Icons.family(part.figure()), row.x() + 12, row.y() + 5, 20, 20, 4);
        svg.placed("glyph", Icons.of(part.figure()), row.x() + 14.2, row.y() + 7.2, 0.65);
        double right = row.right() - 12;
        double middle = row.y() + 19;
        double start = row.x() + 40;
        double least = mark.isPresent() ? Math.min(NAME.width(part.name()), LEAST_NAME) : 12;
        double badge = mark.map(each -> Card.SMALL.width(each.word()) + 18).orElse(0.0);
        if (!cost.isEmpty() && start + least + badge + Card.DETAIL.width(cost) + 8 <= right) {
            svg.text("ink end", right, middle, cost);
            right -= Card.DETAIL.width(cost) + 8;
        }
        if (mark.isPresent()) {
            String word = mark.get().word();
            double width = Card.SMALL.width(word) + 10;
            svg.rect(mark.get() == Mark.REMOVED ? "gone" : word, right - width, middle - 12.5, width, 17, 8.5);
            svg.text("badge mid", right - width / 2, middle - 0.5, word);
            right -= width + 8;
        }
        name(svg, part, new Box(start, middle, right - start, 0), least);
        svg.close();
    }

    /** Writes what it is called, and before it what it is, where both have room: the icon tells that, too. */
    private static void name(Svg svg, Scene.Part part, Box line, double least) {
        String noun = part.noun().isEmpty() ? "" : part.noun() + " ";
        double nounWidth = Card.DETAIL.width(noun);
        boolean both = nounWidth + least <= line.width();
        double x = both ? line.x() + nounWidth : line.x();
        if (both) {
            svg.text("soft", line.x(), line.y(), noun.strip());
        }
        svg.text("strong ink", x, line.y(), part.name(), NAME.fit(part.name(), line.right() - x));
    }

    private static String tooltip(Scene.Part part) {
        String names = part.details().isEmpty() ? "" : ": " + part.details().get(0);
        return (part.noun() + " " + part.name()).strip() + names;
    }
}
