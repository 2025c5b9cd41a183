package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that stands in the picture with an icon and a name, and how much room its texts take.
 *
 * @param end how ways name it
 * @param part what stands there; empty for somebody outside
 * @param box where
 * @param standby whether it is the standby of the part
 * @param words the texts, laid out for that width
 */
record Card(Scene.End end, Optional<Scene.Part> part, Box box, boolean standby, Words words) {

    /** Where the texts begin. */
    static final double INDENT = 44;

    static final Letters NAME = Letters.bold(12.5);
    static final Letters NOUN = Letters.of(12.5);
    static final Letters DETAIL = Letters.of(11);
    static final Letters SMALL = Letters.of(10.5);

    private static final double PAD = 12;
    private static final double LINE = 15;
    private static final double TASKS = 18;

    /**
     * The texts of a card.
     *
     * @param noun what it is
     * @param name what it is called
     * @param cost what it costs, may be empty
     * @param lines more about it
     * @param warning what is wrong with it, may be empty
     * @param height the height that all of it needs
     */
    record Words(String noun, String name, String cost, List<String> lines, String warning, double height) {
        Words {
            lines = List.copyOf(lines);
        }
    }

    /** Lays out the texts of a part for a card of that width; in a crowd a wide one tells less. */
    static Words words(Scene.Part part, Marks marks, double width, boolean crowded) {
        double room = width - INDENT - PAD;
        String cost = marks.cost(part);
        double badge =
                marks.mark(part).map(mark -> SMALL.width(mark.word()) + 20).orElse(0.0);
        double name = NAME.width(part.name());
        String noun = part.noun().isEmpty() ? "" : part.noun() + " ";
        boolean withNoun = NOUN.width(noun) + name + badge <= room;
        double used = (withNoun ? NOUN.width(noun) : 0) + badge;
        boolean withCost = used + Math.min(name, room * 0.8) + room(DETAIL, cost) <= room;
        used += withCost ? room(DETAIL, cost) : 0;
        List<String> lines =
                new ArrayList<>(DETAIL.wrap(details(part, withNoun ? "" : part.noun()), room, lines(width, crowded)));
        String warning = "";
        for (String remark : part.remarks()) {
            warning = isWarning(remark) ? DETAIL.fit(remark, room) : warning;
        }
        if (!withCost) {
            lines.add(cost);
            cost = "";
        }
        double rows = lines.size() + (warning.isEmpty() ? 0 : 1);
        double height = 32 + LINE * rows + (part.tasks().isPresent() && !crowded ? TASKS : 0) + (rows == 0 ? 10 : 8);
        return new Words(
                withNoun ? noun : "", NAME.fit(part.name(), Math.max(20, room - used)), cost, lines, warning, height);
    }

    private static int lines(double width, boolean crowded) {
        if (width < 260) {
            return 4;
        }
        return crowded ? 1 : 3;
    }

    /** Whatever waits to be called, and nobody can. */
    private static boolean isWarning(String remark) {
        return remark.startsWith("nobody");
    }

    private static String details(Scene.Part part, String noun) {
        List<String> words = new ArrayList<>(List.of(noun));
        part.details().stream().findFirst().ifPresent(words::add);
        part.remarks().stream().filter(remark -> !isWarning(remark)).forEach(words::add);
        words.removeIf(String::isEmpty);
        return String.join(", ", words);
    }

    static Words standbyWords(double width) {
        double room = width - INDENT - PAD;
        return new Words(
                "",
                NAME.fit("standby", room),
                "",
                DETAIL.wrap("a copy in a second zone, kept in step", room, 3),
                "",
                84);
    }

    Card at(Box other) {
        return new Card(end, part, other, standby, words);
    }

    private static double room(Letters letters, String text) {
        return text.isEmpty() ? 0 : letters.width(text) + 12;
    }
}
