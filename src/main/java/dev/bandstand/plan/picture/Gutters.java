package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import dev.bandstand.plan.picture.Arrow.Pill;
import dev.bandstand.plan.picture.Arrow.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the ways that have to go around: along lanes beside the columns, many in one line where they belong together. */
final class Gutters {

    private static final double LANE = 12;
    private static final double LONGEST_LABEL = 128;
    private static final double STUB = 8;

    private final Floor floor;
    private final List<Bus> buses = new ArrayList<>();
    private final Map<Bus, Integer> lanes = new LinkedHashMap<>();
    private final List<Arrow> arrows = new ArrayList<>();

    Gutters(Floor floor, List<Scene.Way> ways) {
        this.floor = floor;
        List<Scene.Way> left = new ArrayList<>();
        List<Scene.Way> right = new ArrayList<>();
        ways.forEach(way -> (goesLeft(way) ? left : right).add(way));
        buses.addAll(Bus.of(true, left));
        buses.addAll(Bus.of(false, right));
        assign();
    }

    /** Returns how many ports the cards need on their fuller side. */
    Map<Scene.End, Integer> ports() {
        Map<Scene.End, Integer> ports = new LinkedHashMap<>();
        for (boolean left : new boolean[] {true, false}) {
            Map<Scene.End, Integer> here = new LinkedHashMap<>();
            buses.stream()
                    .filter(bus -> bus.left() == left)
                    .forEach(bus -> bus.ends().forEach(end -> here.merge(end, 1, Integer::sum)));
            here.forEach((end, count) -> ports.merge(end, count, Math::max));
        }
        return ports;
    }

    /** Returns the room that is needed beside the columns. */
    double room(boolean left) {
        int most = lanes.entrySet().stream()
                .filter(each -> each.getKey().left() == left)
                .mapToInt(each -> each.getValue() + 1)
                .max()
                .orElse(0);
        return most == 0 ? 0 : labels(left) + most * LANE + 4;
    }

    List<Arrow> arrows() {
        if (arrows.isEmpty()) {
            buses.forEach(this::draw);
        }
        return arrows;
    }

    /** Ways to where data is kept go down on the right, all others on the left, as long as nothing stands in their way. */
    private boolean goesLeft(Scene.Way way) {
        Card to = floor.card(way.to());
        Card from = floor.card(way.from());
        boolean prefersRight = to.part()
                .map(part -> switch (part.figure()) {
                    case DATABASE, FILE_SYSTEM, ENDPOINT -> true;
                    default -> false;
                })
                .orElse(false);
        boolean left = isOpen(from, true) && isOpen(to, true);
        boolean right = isOpen(from, false) && isOpen(to, false);
        return prefersRight ? !right : left || !right;
    }

    private boolean isOpen(Card card, boolean left) {
        Box box = card.box();
        Box beside = left
                ? new Box(0, box.y(), Math.max(0, box.x() - 1), box.height())
                : new Box(box.right() + 1, box.y(), Math.max(0, floor.box().right() - box.right() - 1), box.height());
        return floor.cards().stream()
                .filter(other -> !other.equals(card))
                .noneMatch(other -> other.box().meets(beside, 0));
    }

    /** Gives each bus the innermost lane that is free over its height, short ones first. */
    private void assign() {
        List<Bus> order = new ArrayList<>(buses);
        order.sort(Bus.shortestFirst(floor));
        for (Bus bus : order) {
            int lane = 0;
            while (isTaken(bus, lane)) {
                lane++;
            }
            lanes.put(bus, lane);
        }
    }

    private boolean isTaken(Bus bus, int lane) {
        Box span = bus.span(floor);
        return lanes.entrySet().stream()
                .anyMatch(other -> other.getKey().left() == bus.left()
                        && other.getValue() == lane
                        && other.getKey().span(floor).meets(new Box(-1, span.y(), 2, span.height()), 4));
    }

    private double labels(boolean left) {
        double widest = 0;
        for (Bus bus : buses) {
            for (Scene.End end : bus.ends()) {
                if (bus.left() == left && bus.arrivesAt(end)) {
                    String text = Straight.label(bus.words(end), LONGEST_LABEL);
                    widest = Math.max(widest, Card.SMALL.width(text) + 14);
                }
            }
        }
        return widest + 2 * STUB + Straight.HEAD;
    }

    private void draw(Bus bus) {
        double away = labels(bus.left()) + lanes.getOrDefault(bus, 0) * LANE;
        double x = bus.left() ? -away : floor.box().right() + away;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Scene.End end : bus.ends()) {
            double y = port(bus, end);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        String whole = bus.words(bus.ends().get(bus.ends().size() - 1));
        for (Scene.End end : bus.ends()) {
            Box box = floor.card(end).box();
            double edge = bus.left() ? box.x() : box.right();
            double y = port(bus, end);
            List<Point> points = new ArrayList<>(List.of(new Point(x, y), new Point(edge, y)));
            if (y > top && y < bottom) {
                arrows.add(new Arrow(whole, List.of(points.get(0), points.get(0)), Arrow.End.JOINT, List.of()));
            }
            if (bus.arrivesAt(end)) {
                arrows.add(new Arrow(bus.words(end), points, Arrow.End.POINT, List.of(pill(bus, end, y))));
            } else {
                arrows.add(new Arrow(whole, points, Arrow.End.PLAIN, List.of()));
            }
        }
        arrows.add(new Arrow(whole, List.of(new Point(x, top), new Point(x, bottom)), Arrow.End.PLAIN, List.of()));
    }

    private Pill pill(Bus bus, Scene.End end, double y) {
        String text = Straight.label(bus.words(end), LONGEST_LABEL);
        double width = Card.SMALL.width(text) + 14;
        double x = bus.left() ? -STUB - Straight.HEAD - width : floor.box().right() + STUB + Straight.HEAD;
        return new Pill(bus.words(end), text, new Box(x, y - Straight.PILL / 2, width, Straight.PILL));
    }

    /** Returns the height at which a bus touches a card: the ports of a side are spread over it. */
    private double port(Bus bus, Scene.End end) {
        Box box = floor.card(end).box();
        List<Bus> here = buses.stream()
                .filter(other -> other.left() == bus.left() && other.ends().contains(end))
                .sorted(Comparator.comparingDouble(
                        other -> other.span(floor).y() + other.span(floor).bottom()))
                .toList();
        return box.y() + box.height() * (here.indexOf(bus) + 1) / (here.size() + 1);
    }
}
