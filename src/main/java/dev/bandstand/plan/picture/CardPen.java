package dev.bandstand.plan.picture;

import dev.bandstand.markup.Svg;
import dev.bandstand.plan.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws cards: an icon, a name, more about it, what it costs, and its tasks. */
final class CardPen {

    private static final double SQUARE = 24;
    private static final int MOST_SQUARES = 10;
    private static final double SQUARE_STEP = 14;

    private final Svg svg;
    private final Marks marks;
    private final boolean crowded;
    private final double across;
    private final double down;

    CardPen(Svg svg, Marks marks, boolean crowded, double across, double down) {
        this.crowded = crowded;
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
        boolean inside = card.end().words().equals(Scene.NETWORK);
        double scale = inside ? 0.7 : 0.9;
        double icon = inside ? 20 : 28;
        double wide = (inside ? Card.DETAIL : Card.NAME).width(card.words().name()) + icon;
        double x = box.x() + (box.width() - wide) / 2;
        double middle = box.y() + box.height() / 2;
        String drawing = card.end().words().equals(Scene.INTERNET) ? Icons.INTERNET : Icons.NEIGHBOURS;
        svg.placed("bare", drawing, x, middle - 12 * scale, scale);
        svg.text(
                inside ? "ink" : "name ink",
                x + icon,
                middle + 4.3,
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
        if (!words.warning().isEmpty()) {
            y += 15;
            svg.text("warning", x, y, words.warning());
        }
        if (!card.standby() && !crowded) {
            card.part().ifPresent(part -> part.tasks().ifPresent(tasks -> squares(part, tasks, box)));
        }
    }

    /** Draws a square for each task, and a dashed one for each that scaling may add, spread over the zones as ECS does. */
    private void squares(Scene.Part part, Scene.Tasks tasks, Box box) {
        int zones = part.lastZone() - part.firstZone() + 1;
        double each = (box.width() + Layout.COLUMN_GAP - 2) / zones;
        int most = (int) Math.min(MOST_SQUARES, (each - 110) / SQUARE_STEP);
        double y = box.bottom() - 20;
        for (int zone = 0; zone < zones; zone++) {
            double x = box.x() + zone * each + (zone == 0 ? Card.INDENT : 12);
            int shown = 0;
            for (int task = zone; task < tasks.max() && shown < most; task += zones) {
                boolean runs = task < tasks.min();
                double inset = runs ? 0 : 0.5;
                double size = runs ? 10 : 9;
                svg.rect(runs ? "task" : "spare", x + shown * SQUARE_STEP + inset, y + inset, size, size, 2);
                shown++;
            }
            if (zone == zones - 1 && tasks.max() > most * zones) {
                svg.text("small soft", x + shown * SQUARE_STEP + 2, y + 9, "up to " + tasks.max());
            }
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
