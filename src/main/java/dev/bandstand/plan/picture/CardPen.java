package dev.bandstand.plan.picture;

import dev.bandstand.markup.Svg;
import dev.bandstand.plan.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws cards: an icon, a name, more about it, what it costs, and its tasks. */
final class CardPen {

    private static final double SQUARE = 24;
    private static final int MOST_SQUARES = 12;

    private final Svg svg;
    private final Marks marks;
    private final double across;
    private final double down;

    CardPen(Svg svg, Marks marks, double across, double down) {
        this.svg = svg;
        this.marks = marks;
        this.across = across;
        this.down = down;
    }

    void draw(Card card) {
        Box box = new Box(
                card.box().x() + across,
                card.box().y() + down,
                card.box().width(),
                card.box().height());
        if (card.part().isEmpty()) {
            outsider(card, box);
            return;
        }
        Scene.Part part = card.part().get();
        Optional<Mark> mark = marks.mark(part);
        String look = mark.map(each -> "edge-" + each.word()).orElse("edge");
        svg.open(mark.filter(Mark.REMOVED::equals).isPresent() ? "removed" : "part", tooltip(part));
        svg.rect("card " + look, box.x(), box.y(), box.width(), box.height(), 8);
        svg.rect(Icons.family(part.figure()), box.x() + 10, box.y() + 9, SQUARE, SQUARE, 5);
        svg.placed("glyph", Icons.of(part.figure()), box.x() + 12.4, box.y() + 11.4, 0.8);
        texts(card, box, mark);
        svg.close();
    }

    private void outsider(Card card, Box box) {
        svg.rect("outsider edge", box.x(), box.y(), box.width(), box.height(), box.height() / 2);
        String icon = card.end().words().equals("the internet") ? Icons.INTERNET : Icons.NEIGHBOURS;
        double wide = Card.NAME.width(card.words().name()) + 28;
        double x = box.x() + (box.width() - wide) / 2;
        svg.placed("bare", icon, x, box.y() + 6, 0.9);
        svg.text(
                "name ink",
                x + 28,
                box.y() + 21.5,
                card.end().words(),
                card.words().name());
    }

    private void texts(Card card, Box box, Optional<Mark> mark) {
        Card.Words words = card.words();
        double x = box.x() + Card.INDENT;
        double y = box.y() + 25;
        double right = box.right() - 12;
        if (mark.isPresent() && !card.standby()) {
            String word = mark.get().word();
            double width = Card.SMALL.width(word) + 10;
            svg.rect(mark.get() == Mark.REMOVED ? "gone" : word, right - width, y - 12.5, width, 17, 8.5);
            svg.text("badge mid", right - width / 2, y - 0.5, word);
            right -= width + 8;
        }
        if (!words.cost().isEmpty()) {
            svg.text("ink end", right, y, words.cost());
        }
        if (!words.noun().isEmpty()) {
            svg.text("noun soft", x, y, words.noun().strip());
        }
        String whole = card.part().map(Scene.Part::name).orElse("");
        svg.text("name ink", x + Card.NOUN.width(words.noun()), y, card.standby() ? words.name() : whole, words.name());
        for (String line : words.lines()) {
            y += 15;
            svg.text("soft", x, y, line);
        }
        squares(card, x, y + 8);
    }

    /** Draws a square for each task, and a dashed one for each that scaling may add. */
    private void squares(Card card, double x, double y) {
        Optional<Scene.Tasks> tasks = card.part().flatMap(Scene.Part::tasks);
        if (tasks.isEmpty()) {
            return;
        }
        int max = Math.min(MOST_SQUARES, tasks.get().max());
        for (int i = 0; i < max; i++) {
            boolean runs = i < tasks.get().min();
            svg.rect(
                    runs ? "task" : "spare",
                    x + i * 14 + (runs ? 0 : 0.5),
                    y + (runs ? 0 : 0.5),
                    runs ? 10 : 9,
                    runs ? 10 : 9,
                    2);
        }
        if (tasks.get().max() > max) {
            svg.text(
                    "small soft",
                    x + max * 14 + 2,
                    y + 9,
                    "up to " + tasks.get().max());
        }
    }

    private static String tooltip(Scene.Part part) {
        List<String> all = new ArrayList<>();
        all.add((part.noun() + " " + part.name()).strip());
        all.addAll(part.details());
        all.addAll(part.remarks());
        return String.join("; ", all);
    }
}
