package dev.bandstand.simulation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Things that lie so close to each other in the picture that they are drawn as one.
 *
 * @param members the things, from left to right
 * @param from the pixel at which they begin
 * @param until the pixel at which they end
 */
record Cluster<T>(List<T> members, double from, double until) {

    /** Puts together what begins less than {@code gap} pixels behind what is before it; {@code things} are sorted by their begin. */
    static <T> List<Cluster<T>> touching(
            List<T> things, double gap, ToDoubleFunction<T> from, ToDoubleFunction<T> until) {
        List<Cluster<T>> clusters = new ArrayList<>();
        int first = 0;
        while (first < things.size()) {
            int next = first + 1;
            double end = until.applyAsDouble(things.get(first));
            while (next < things.size() && from.applyAsDouble(things.get(next)) - end < gap) {
                end = Math.max(end, until.applyAsDouble(things.get(next)));
                next++;
            }
            clusters.add(new Cluster<>(things.subList(first, next), from.applyAsDouble(things.get(first)), end));
            first = next;
        }
        return clusters;
    }

    /** Puts together what lies less than {@code width} pixels behind the first; {@code things} are sorted. */
    static <T> List<Cluster<T>> within(List<T> things, double width, ToDoubleFunction<T> at) {
        List<Cluster<T>> clusters = new ArrayList<>();
        int first = 0;
        while (first < things.size()) {
            double begin = at.applyAsDouble(things.get(first));
            int next = first + 1;
            while (next < things.size() && at.applyAsDouble(things.get(next)) - begin < width) {
                next++;
            }
            clusters.add(new Cluster<>(things.subList(first, next), begin, begin));
            first = next;
        }
        return clusters;
    }

    T first() {
        return members.get(0);
    }
}
