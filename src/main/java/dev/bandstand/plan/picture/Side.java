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
        if (!cost.isEmpty()) {
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
        String noun = part.noun().isEmpty() ? "" : part.noun() + " ";
        double start = row.x() + 40;
        double room = right - start;
        double nounWidth = Card.DETAIL.width(noun);
        svg.text("soft", start, middle, noun.strip());
        String name = Letters.bold(11).fit(part.name(), Math.max(12, room - nounWidth));
        svg.text("strong ink", start + nounWidth, middle, part.name(), name);
        svg.close();
    }

    private static String tooltip(Scene.Part part) {
        String names = part.details().isEmpty() ? "" : ": " + part.details().get(0);
        return (part.noun() + " " + part.name()).strip() + names;
    }
}
