package dev.bandstand.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.plan.Plan;
import dev.bandstand.plan.Scene;
import dev.bandstand.plan.picture.Arrow.Pill;
import dev.bandstand.plan.picture.Arrow.Point;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in the picture lies upon what it must not. */
class DrawingTest {

    private static final Path TEMPLATES = Path.of("test/resources/templates");

    @TempDir
    static Path directory;

    /** A plan with the name of where it is from. */
    private record Sample(String name, Plan plan) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String name : List.of(
                "backend",
                "jobs",
                "instances",
                "plain-cdk",
                "plain-cdk/Shop.template.json",
                "plain-cdk/Workers.template.json",
                "hand-written.yaml",
                "scaling.template.json")) {
            samples.add(new Sample(name, Plan.of(Assembly.read(TEMPLATES.resolve(name)))));
        }
        for (int services : new int[] {2, 12, 40}) {
            samples.add(new Sample(services + " services", Crowd.of(directory, services, "service-")));
            samples.add(
                    new Sample(services + " services with long names", Crowd.of(directory, services, "W".repeat(90))));
        }
        return samples.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void noCardLiesOnAnother(Sample sample) {
        Drawing drawing = drawing(sample);
        List<Card> cards = drawing.floor().cards();
        List<String> upon = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            for (int j = i + 1; j < cards.size(); j++) {
                if (cards.get(i).box().meets(cards.get(j).box(), 4)) {
                    upon.add(cards.get(i).end() + " and " + cards.get(j).end());
                }
            }
        }
        assertThat(upon).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void noLineRunsThroughACardOrALabel(Sample sample) {
        Drawing drawing = drawing(sample);
        List<String> through = new ArrayList<>();
        for (Arrow arrow : drawing.arrows()) {
            for (int i = 1; i < arrow.points().size(); i++) {
                Box line = line(arrow.points().get(i - 1), arrow.points().get(i));
                drawing.floor().cards().stream()
                        .filter(card -> card.box().meets(line, -1))
                        .forEach(card -> through.add(arrow + " through " + card.end()));
                drawing.floor().labels().stream()
                        .filter(label -> label.box().meets(line, 0))
                        .forEach(label -> through.add(arrow + " through " + label));
            }
        }
        assertThat(through).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void noLabelOfAWayLiesOnAnythingButItsLine(Sample sample) {
        Drawing drawing = drawing(sample);
        List<Pill> pills = drawing.arrows().stream()
                .flatMap(arrow -> arrow.pills().stream())
                .toList();
        List<String> upon = new ArrayList<>();
        for (int i = 0; i < pills.size(); i++) {
            Box box = pills.get(i).box();
            for (int j = i + 1; j < pills.size(); j++) {
                if (box.meets(pills.get(j).box(), 0)) {
                    upon.add(pills.get(i) + " and " + pills.get(j));
                }
            }
            drawing.floor().cards().stream()
                    .filter(card -> card.box().meets(box, 0))
                    .forEach(card -> upon.add(box + " on " + card.end()));
            drawing.floor().labels().stream()
                    .filter(label -> label.box().meets(box, 0))
                    .forEach(label -> upon.add(box + " on " + label));
        }
        assertThat(upon).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void everyWayIsDrawnAndEveryTextFitsItsCard(Sample sample) {
        Scene scene = sample.plan().scene();
        Drawing drawing = drawing(sample);
        List<String> told = drawing.arrows().stream()
                .flatMap(arrow -> arrow.pills().stream())
                .map(Pill::whole)
                .toList();
        assertThat(scene.ways())
                .filteredOn(way -> !way.from().equals(way.to()))
                .allSatisfy(way -> assertThat(told).anyMatch(words -> words.contains(way.words())));
        for (Card card : drawing.floor().cards()) {
            double room = card.box().width() - Card.INDENT - 11;
            Card.Words words = card.words();
            double first =
                    Card.NOUN.width(words.noun()) + Card.NAME.width(words.name()) + Card.DETAIL.width(words.cost());
            assertThat(first).as("%s", words).isLessThanOrEqualTo(room);
            assertThat(words.lines())
                    .allSatisfy(
                            line -> assertThat(Card.DETAIL.width(line)).as(line).isLessThanOrEqualTo(room));
            assertThat(words.height())
                    .as("%s", words)
                    .isLessThanOrEqualTo(card.box().height());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void cardsOfANetworkLieWithinItsSubnets(Sample sample) {
        Floor floor = drawing(sample).floor();

        assertThat(floor.cards())
                .filteredOn(card -> card.part().isPresent() && !floor.frames().isEmpty())
                .allSatisfy(card ->
                        assertThat(floor.frames()).anyMatch(frame -> frame.box().holds(card.box())));
        assertThat(floor.subnets())
                .allSatisfy(subnet ->
                        assertThat(floor.frames()).anyMatch(frame -> frame.box().holds(subnet.box())));
    }

    @Test
    void aScreenHoldsNoMoreThanSixtyPixelsForEachOfFortyServices() throws IOException {
        Drawing drawing = Drawing.of(Crowd.of(directory, 40, "service-").scene(), Marks.none());

        assertThat(drawing.floor().box().height()).isLessThan(40 * 60 + 600);
    }

    private static Drawing drawing(Sample sample) {
        return Drawing.of(sample.plan().scene(), Marks.none());
    }

    private static Box line(Point from, Point to) {
        return new Box(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()),
                Math.abs(from.y() - to.y()));
    }
}
