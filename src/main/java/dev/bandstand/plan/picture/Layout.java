package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import dev.bandstand.plan.picture.Floor.Gap;
import dev.bandstand.plan.picture.Floor.Label;
import dev.bandstand.plan.picture.Floor.Plate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Puts the parts of a scene into rows and columns; zones are columns, and what spans zones spans their columns. */
final class Layout {

    static final double COLUMN_GAP = 22;

    private static final double LEAST_COLUMN = 196;
    private static final double LEAST_WIDTH = 620;
    private static final double PAD = 12;
    private static final int CROWD = 20;
    private static final double NARROW = 14;
    private static final double CLOSE = 8;
    private static final double WIDE = 46;
    private static final double OUTSIDER = 34;
    private static final double INSIDER = 196;

    private final Scene scene;
    private final Marks marks;
    private final IntPredicate wide;
    private final Map<Scene.End, Integer> ports;
    private final List<Plate> frames = new ArrayList<>();
    private final List<Plate> zones = new ArrayList<>();
    private final List<Plate> subnets = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final double width;
    private double y;

    /**
     * Lays out a scene.
     *
     * @param wide the gaps between rows through which a labelled way runs
     * @param ports how many ways arrive at the sides of a card
     */
    Layout(Scene scene, Marks marks, IntPredicate wide, Map<Scene.End, Integer> ports) {
        this.scene = scene;
        this.marks = marks;
        this.wide = wide;
        this.ports = ports;
        this.width = scene.frames().stream()
                .mapToDouble(frame -> Math.max(1, frame.zones().size()) * (LEAST_COLUMN + COLUMN_GAP) - COLUMN_GAP)
                .reduce(LEAST_WIDTH, Math::max);
    }

    Floor floor() {
        List<List<Scene.End>> outsiders = outsiders();
        for (int i = 0; i < scene.frames().size(); i++) {
            frame(scene.frames().get(i), outsiders.get(i));
        }
        double right = scene.frames().isEmpty() ? 0 : width;
        return new Floor(frames, zones, subnets, cards, List.of(), labels, gaps, new Box(0, 0, right, y));
    }

    /** Whoever stands outside stands above the first network that he reaches. */
    private List<List<Scene.End>> outsiders() {
        List<Set<Scene.End>> found = new ArrayList<>();
        scene.frames().forEach(frame -> found.add(new LinkedHashSet<>()));
        for (int i = 0; i < scene.frames().size(); i++) {
            Scene.Frame frame = scene.frames().get(i);
            for (Scene.Way way : scene.ways()) {
                if (way.from().part().isEmpty() && holds(frame, way.to())) {
                    found.get(i).add(way.from());
                }
            }
        }
        return found.stream().map(List::copyOf).toList();
    }

    /** Tells whether so much stands there that each must tell less to stay on the screen. */
    static boolean isCrowded(Scene scene) {
        return scene.frames().stream()
                        .flatMap(frame -> frame.bands().stream())
                        .mapToInt(band -> band.parts().size())
                        .sum()
                > CROWD;
    }

    private static boolean holds(Scene.Frame frame, Scene.End end) {
        return frame.bands().stream()
                .flatMap(band -> band.parts().stream())
                .anyMatch(part -> end.part().equals(Optional.of(part.target())));
    }

    private void frame(Scene.Frame frame, List<Scene.End> ends) {
        List<Scene.End> outsiders =
                ends.stream().filter(end -> !end.words().equals(Scene.NETWORK)).toList();
        if (!outsiders.isEmpty()) {
            outsiders(outsiders);
            gap();
        } else if (y > 0) {
            y += NARROW;
        }
        double top = y;
        Letters head = Letters.bold(13);
        String title = frame.title() + (frame.words().isEmpty() ? "" : "  " + frame.words());
        boolean insider = outsiders.size() < ends.size();
        label("head ink", 0, y + 9, width - (insider ? INSIDER + PAD : 0), head, title);
        if (insider) {
            insider(Scene.End.outside(Scene.NETWORK));
        }
        y += 34;
        if (!frame.zones().isEmpty()) {
            zoneTitles(frame);
        }
        double zonesTop = y - (frame.zones().isEmpty() ? 0 : 24);
        frame.bands().forEach(band -> band(frame, band));
        if (!frame.zones().isEmpty()) {
            for (int i = 0; i < frame.zones().size(); i++) {
                Box column = column(frame, i, i);
                zones.add(new Plate("zone", new Box(column.x() - 6, zonesTop, column.width() + 12, y - zonesTop)));
            }
        }
        y += PAD;
        String look = frame.target().isPresent() ? "frame" : "strange";
        frames.add(new Plate(look + marked(frame.target()), new Box(0, top, width, y - top)));
    }

    /** Who stands somewhere in the network stands in its heading, so that nobody seems to come from outside. */
    private void insider(Scene.End end) {
        Card.Words words = new Card.Words("", end.words(), "", List.of(), "", OUTSIDER);
        cards.add(new Card(end, Optional.empty(), new Box(width - INSIDER, y + 5, INSIDER, 22), false, words));
    }

    private void zoneTitles(Scene.Frame frame) {
        for (int i = 0; i < frame.zones().size(); i++) {
            Box column = column(frame, i, i);
            label(
                    "soft",
                    column.x() + 2,
                    y + 3,
                    column.width() - 4,
                    Letters.of(11),
                    frame.zones().get(i));
        }
        y += 24;
    }

    private void outsiders(List<Scene.End> ends) {
        double room = (width - NARROW * (ends.size() - 1)) / ends.size();
        for (int i = 0; i < ends.size(); i++) {
            double x = i * (room + NARROW);
            String name = Card.NAME.fit(ends.get(i).words(), room - Card.INDENT - PAD);
            Card.Words words = new Card.Words("", name, "", List.of(), "", OUTSIDER);
            cards.add(new Card(ends.get(i), Optional.empty(), new Box(x, y, room, OUTSIDER), false, words));
        }
        y += OUTSIDER;
    }

    private void band(Scene.Frame frame, Scene.Band band) {
        double top = y;
        y += 6;
        double head = 0;
        for (Scene.Subnet subnet : band.subnets()) {
            head = Math.max(head, subnetTitle(frame, band, subnet));
        }
        y += head;
        rows(frame, band);
        y += band.parts().isEmpty() ? 4 : 0;
        for (Scene.Subnet subnet : band.subnets()) {
            Box column = column(frame, subnet.zone(), subnet.zone());
            subnets.add(new Plate(
                    look(band) + marked(Optional.of(subnet.target())),
                    new Box(column.x(), top, column.width(), y - top)));
        }
        y += 10;
    }

    private static String look(Scene.Band band) {
        String kind = band.title().replaceFirst(" .*$", "");
        return switch (kind) {
            case "public", "application" -> kind;
            case "data" -> "store";
            default -> "plain";
        };
    }

    private String marked(Optional<Target> target) {
        return target.map(each -> marks.marks().get(each))
                .map(mark -> " edge-" + mark.word())
                .orElse("");
    }

    private double subnetTitle(Scene.Frame frame, Scene.Band band, Scene.Subnet subnet) {
        Box column = column(frame, subnet.zone(), subnet.zone());
        double room = column.width() - 20;
        Letters strong = Letters.bold(10.5);
        label("small strong ink", column.x() + 10, y, room, strong, band.title());
        double left = room - strong.width(band.title()) - 8;
        if (Card.SMALL.width(subnet.words()) <= left) {
            label("small soft", column.right() - 10 - left, y, left, Card.SMALL, subnet.words());
            return 20;
        }
        label("small soft", column.x() + 10, y + 14, room, Card.SMALL, subnet.words());
        return 34;
    }

    private void rows(Scene.Frame frame, Scene.Band band) {
        List<List<Card>> rows = new ArrayList<>();
        for (Scene.Part part : band.parts()) {
            List<Card> placed = cards(frame, part);
            if (rows.isEmpty() || !free(rows.get(rows.size() - 1), placed)) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).addAll(placed);
        }
        for (List<Card> row : rows) {
            double height = 0;
            for (Card card : row) {
                height = Math.max(height, Math.max(card.box().height(), ports.getOrDefault(card.end(), 0) * 24 + 8));
            }
            for (Card card : row) {
                cards.add(card.at(new Box(card.box().x(), y, card.box().width(), height)));
            }
            y += height;
            gap();
        }
    }

    private static boolean free(List<Card> row, List<Card> placed) {
        return row.stream()
                .noneMatch(card -> placed.stream()
                        .anyMatch(other -> card.box()
                                .meets(
                                        new Box(
                                                other.box().x(),
                                                card.box().y(),
                                                other.box().width(),
                                                1),
                                        1)));
    }

    /** Returns the card of a part, and that of its standby. */
    private List<Card> cards(Scene.Frame frame, Scene.Part part) {
        List<Card> placed = new ArrayList<>();
        Scene.End end = Scene.End.at(part.target());
        Box column = column(frame, part.firstZone(), part.lastZone());
        double inset = frame.zones().isEmpty() ? PAD : 10;
        Box box = new Box(column.x() + inset, y, column.width() - 2 * inset, 0);
        Card.Words words = Card.words(part, marks, box.width(), isCrowded(scene));
        placed.add(new Card(end, Optional.of(part), new Box(box.x(), y, box.width(), words.height()), false, words));
        part.standby().ifPresent(zone -> {
            Box other = column(frame, zone, zone);
            Card.Words standby = Card.standbyWords(other.width() - 2 * inset);
            Box place = new Box(other.x() + inset, y, other.width() - 2 * inset, standby.height());
            placed.add(new Card(end, Optional.of(part), place, true, standby));
        });
        return placed;
    }

    private void gap() {
        int number = gaps.size();
        double narrow = isCrowded(scene) ? CLOSE : NARROW;
        double height = wide.test(number) ? WIDE : narrow;
        gaps.add(new Gap(number, y, y + height));
        y += height;
    }

    private Box column(Scene.Frame frame, int first, int last) {
        int count = Math.max(1, frame.zones().size());
        double each = (width - COLUMN_GAP * (count - 1)) / count;
        double x = first * (each + COLUMN_GAP);
        return new Box(x, 0, (last - first) * (each + COLUMN_GAP) + each, 0);
    }

    private void label(String look, double x, double top, double room, Letters letters, String text) {
        String shown = letters.fit(text, room);
        labels.add(new Label(look, text, shown, new Box(x, top, letters.width(shown), 15)));
    }
}
