package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import java.util.List;

/**
 * Where everything stands in the picture, before the ways are drawn.
 *
 * @param frames the networks
 * @param zones the zones
 * @param subnets the subnets
 * @param cards what stands there, with those outside
 * @param beside what belongs to no subnet
 * @param labels texts of their own, each with the room that it takes
 * @param gaps the heights between rows of cards
 * @param box all of it
 */
record Floor(
        List<Plate> frames,
        List<Plate> zones,
        List<Plate> subnets,
        List<Card> cards,
        List<Card> beside,
        List<Label> labels,
        List<Gap> gaps,
        Box box) {

    /** An area that others stand on. */
    record Plate(String look, Box box) {}

    /** A text and the room that it takes. */
    record Label(String look, String whole, String text, Box box) {}

    /** The room between two rows, by its position from the top. */
    record Gap(int number, double from, double to) {}

    /** Copies the lists. */
    Floor {
        frames = List.copyOf(frames);
        zones = List.copyOf(zones);
        subnets = List.copyOf(subnets);
        cards = List.copyOf(cards);
        beside = List.copyOf(beside);
        labels = List.copyOf(labels);
        gaps = List.copyOf(gaps);
    }

    /** Tells whether a way can end there. */
    boolean has(Scene.End end) {
        return cards.stream().anyMatch(card -> card.end().equals(end));
    }

    /** Returns the card where a way ends, the first of a part that has several. */
    Card card(Scene.End end) {
        return cards.stream().filter(card -> card.end().equals(end)).findFirst().orElseThrow();
    }
}
