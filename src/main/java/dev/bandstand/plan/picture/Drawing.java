package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A scene laid out, with its ways.
 *
 * @param floor where everything stands
 * @param arrows the ways
 * @param left the room beside the columns on the left
 * @param right the room beside the columns on the right
 */
record Drawing(Floor floor, List<Arrow> arrows, double left, double right) {

    /** Copies the arrows. */
    Drawing {
        arrows = List.copyOf(arrows);
    }

    /** Lays out twice: only the ways tell which gaps must hold a label, and how high a card must be for its ports. */
    static Drawing of(Scene scene, Marks marks) {
        Floor first = new Layout(scene, marks, gap -> true, Map.of()).floor();
        Straight straight = new Straight(first);
        Gutters gutters = new Gutters(first, around(scene, first, straight));
        Floor floor = new Layout(scene, marks, straight.gaps()::contains, gutters.ports()).floor();
        Straight second = new Straight(floor);
        Gutters last = new Gutters(floor, around(scene, floor, second));
        List<Arrow> arrows = new ArrayList<>(last.arrows());
        arrows.addAll(second.arrows());
        return new Drawing(floor, arrows, last.room(true), last.room(false));
    }

    /** Draws straight what can be, the shortest first, and returns the others. */
    private static List<Scene.Way> around(Scene scene, Floor floor, Straight straight) {
        List<Scene.Way> ways = new ArrayList<>(scene.ways());
        ways.removeIf(way -> way.from().equals(way.to()) || !floor.has(way.from()) || !floor.has(way.to()));
        ways.sort(Comparator.comparingDouble(way -> distance(floor, way)));
        ways.removeIf(straight::draw);
        return ways;
    }

    private static double distance(Floor floor, Scene.Way way) {
        Box from = floor.card(way.from()).box();
        Box to = floor.card(way.to()).box();
        return Math.abs(from.y() - to.y());
    }
}
