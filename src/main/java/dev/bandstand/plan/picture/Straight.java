package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import dev.bandstand.plan.picture.Arrow.Pill;
import dev.bandstand.plan.picture.Arrow.Point;
import dev.bandstand.plan.picture.Floor.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Draws ways that need no corner: straight up or down between two cards, where nothing stands between. */
final class Straight {

    static final double PILL = 18;
    static final double HEAD = 7;

    private static final double STEP = 13;
    private static final double APART = 12;
    private static final double LONGEST_LABEL = 230;

    private final Floor floor;
    private final List<Box> taken = new ArrayList<>();
    private final List<Box> lines = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final Set<Integer> gaps = new TreeSet<>();

    Straight(Floor floor) {
        this.floor = floor;
        floor.labels().forEach(label -> taken.add(label.box()));
    }

    List<Arrow> arrows() {
        return arrows;
    }

    /** Returns the gaps between rows that hold a label. */
    Set<Integer> gaps() {
        return gaps;
    }

    /** Draws a way, and tells whether that was possible. */
    boolean draw(Scene.Way way) {
        Card from = floor.card(way.from());
        Card to = floor.card(way.to());
        boolean down = from.box().bottom() <= to.box().y();
        Box upper = down ? from.box() : to.box();
        Box lower = down ? to.box() : from.box();
        if (upper.bottom() > lower.y()) {
            return false;
        }
        String text = label(way.words(), LONGEST_LABEL);
        double left = Math.max(upper.x(), lower.x()) + 16;
        double right = Math.min(upper.right(), lower.right()) - 16;
        double middle = (left + right) / 2;
        for (double off = 0; off <= (right - left) / 2; off += STEP) {
            for (double x : off == 0 ? new double[] {middle} : new double[] {middle + off, middle - off}) {
                Optional<Pill> pill = pill(way.words(), text, x, upper, lower);
                if (pill.isPresent()) {
                    add(way, x, down, upper, lower, pill.get());
                    return true;
                }
            }
        }
        return false;
    }

    private void add(Scene.Way way, double x, boolean down, Box upper, Box lower, Pill pill) {
        Point top = new Point(x, upper.bottom());
        Point end = new Point(x, lower.y());
        arrows.add(
                new Arrow(way.words(), down ? List.of(top, end) : List.of(end, top), Arrow.End.POINT, List.of(pill)));
        taken.add(pill.box());
        lines.add(line(x, upper, lower));
        floor.gaps().stream()
                .filter(gap ->
                        pill.box().y() < gap.to() && gap.from() < pill.box().bottom())
                .map(Gap::number)
                .forEach(gaps::add);
    }

    private static Box line(double x, Box upper, Box lower) {
        return new Box(x, upper.bottom() + 5, 0, lower.y() - upper.bottom() - 10);
    }

    /** Returns where the label of a line at {@code x} finds room, nearest to where it starts; empty where the line finds none. */
    private Optional<Pill> pill(String whole, String text, double x, Box upper, Box lower) {
        Box line = line(x, upper, lower);
        boolean blocked = floor.cards().stream().anyMatch(card -> card.box().meets(line, 4))
                || taken.stream().anyMatch(box -> box.meets(line, 3))
                || lines.stream().anyMatch(other -> other.meets(line, APART));
        if (blocked) {
            return Optional.empty();
        }
        double width = Card.SMALL.width(text) + 14;
        double x0 = Math.max(2, Math.min(x - width / 2, floor.box().right() - width - 2));
        for (Gap gap : floor.gaps()) {
            double y = (gap.from() + gap.to() - PILL - HEAD / 2) / 2;
            Box box = new Box(x0, y, width, PILL);
            boolean fits = y > upper.bottom() + 1 && y + PILL + HEAD < lower.y() + 1;
            if (fits && free(box)) {
                return Optional.of(new Pill(whole, text, box));
            }
        }
        return Optional.empty();
    }

    private boolean free(Box box) {
        return floor.cards().stream().noneMatch(card -> card.box().meets(box, 1))
                && taken.stream().noneMatch(other -> other.meets(box, 3))
                && lines.stream().noneMatch(other -> other.meets(box, 4));
    }

    static String label(String words, double room) {
        return Card.SMALL.fit(words, room);
    }
}
