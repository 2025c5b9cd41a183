package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
     * @param height the height that all of it needs
     */
    record Words(String noun, String name, String cost, List<String> lines, double height) {
        Words {
            lines = List.copyOf(lines);
        }
    }

    /** Lays out the texts of a part for a card of that width. */
    static Words words(Scene.Part part, Marks marks, double width) {
        double room = width - INDENT - PAD;
        String cost = marks.cost(part).map(Card::usd).orElse("");
        String badge = marks.mark(part).map(Mark::word).orElse("");
        double aside = room(DETAIL, cost) + room(SMALL, badge) + (badge.isEmpty() ? 0 : 10);
        String noun = part.noun().isEmpty() ? "" : part.noun() + " ";
        boolean besideName = NOUN.width(noun) + NAME.width(part.name()) + aside <= room
                || part.details().isEmpty();
        double forName = room - (besideName ? aside : room(SMALL, badge) + (badge.isEmpty() ? 0 : 10));
        String name = NAME.fit(part.name(), Math.max(20, forName - NOUN.width(noun)));
        List<String> lines = new ArrayList<>();
        String first = part.details().isEmpty() ? "" : part.details().get(0);
        lines.addAll(DETAIL.wrap(first, room, width < 260 ? 3 : 2));
        for (String remark : part.remarks()) {
            lines.addAll(DETAIL.wrap(remark, room, 1));
        }
        if (!besideName && !cost.isEmpty()) {
            lines.add(cost);
            cost = "";
        }
        double height = 32 + LINE * lines.size() + (part.tasks().isPresent() ? TASKS : 0) + (lines.isEmpty() ? 4 : 8);
        return new Words(noun, name, cost, lines, height);
    }

    static Words standbyWords(double width) {
        double room = width - INDENT - PAD;
        return new Words(
                "", NAME.fit("standby", room), "", DETAIL.wrap("a copy in a second zone, kept in step", room, 3), 84);
    }

    /** Returns US dollars as they stand in the picture. */
    static String usd(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " USD";
    }

    Card at(Box other) {
        return new Card(end, part, other, standby, words);
    }

    private static double room(Letters letters, String text) {
        return text.isEmpty() ? 0 : letters.width(text) + 12;
    }
}
