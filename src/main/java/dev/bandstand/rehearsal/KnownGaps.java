package dev.bandstand.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The checked-in list of what an emulator is known not to carry, and of what no AWS API lets anybody read. */
final class KnownGaps {

    /** When a gap shows. */
    enum Moment {
        /** After a deployment, held against the template. */
        DEPLOY,
        /** After a change was deployed, held against the template; what is not carried from the start is not carried then. */
        CHANGE,
        /** After the same was deployed again, held against the state before. */
        AGAIN,
        /** After a deployment that failed, held against the state before. */
        ROLLBACK,
        /** After the stacks are gone, held against the deletion policies. */
        DESTROY
    }

    /**
     * One entry.
     *
     * @param moment when it shows
     * @param type the CloudFormation type
     * @param property the property, with {@code []} for any element of a list; it stands for everything inside it, and
     *     {@code *} for the whole resource
     * @param answers what the emulator answers instead, so that a template that asks for just that shows nothing
     * @param version the version of the emulator it was seen in
     * @param evidence what was seen
     */
    record Gap(Moment moment, String type, String property, List<String> answers, String version, String evidence) {
        boolean covers(Moment when, Leaf leaf) {
            boolean now = moment == when || (moment == Moment.DEPLOY && when == Moment.CHANGE);
            if (!now || !type.equals(leaf.type())) {
                return false;
            }
            return property.equals("*") ? leaf.path().isEmpty() || leaf.absent() : inside(property, leaf);
        }

        boolean isAskedForBy(Leaf leaf) {
            return !answers.contains(leaf.wanted());
        }
    }

    /**
     * A property that no API of AWS gives back.
     *
     * @param type the CloudFormation type
     * @param property the property, and everything inside it
     * @param reason why it cannot be read
     */
    record Unreadable(String type, String property, String reason) {
        boolean covers(Leaf leaf) {
            return type.equals(leaf.type()) && inside(property, leaf);
        }
    }

    private static boolean inside(String property, Leaf leaf) {
        return inside(property, leaf.path()) || inside(property, leaf.property());
    }

    private static boolean inside(String property, String path) {
        return path.equals(property) || path.startsWith(property + ".") || path.startsWith(property + "[");
    }

    private static final String RESOURCE = "fakecloud-gaps.json";

    private final List<Gap> gaps;
    private final List<Unreadable> unreadable;
    private final Set<Gap> exercised = new LinkedHashSet<>();
    private final Set<Gap> open = new LinkedHashSet<>();

    KnownGaps(Collection<Gap> gaps, Collection<Unreadable> unreadable) {
        this.gaps = List.copyOf(gaps);
        this.unreadable = List.copyOf(unreadable);
    }

    /** The list for an emulator: another one than fakecloud has no known gaps, so each of its differences counts. */
    static KnownGaps of(boolean fakecloud) {
        try (InputStream stream = KnownGaps.class.getResourceAsStream(RESOURCE)) {
            JsonNode tree = new ObjectMapper().readTree(stream);
            return new KnownGaps(fakecloud ? gaps(tree) : List.of(), unreadable(tree));
        } catch (IOException failed) {
            throw new UncheckedIOException("the list of known gaps could not be read", failed);
        }
    }

    private static List<Gap> gaps(JsonNode tree) {
        List<Gap> gaps = new ArrayList<>();
        for (JsonNode entry : tree.path("gaps")) {
            gaps.add(new Gap(
                    Moment.valueOf(entry.path("moment").asText("DEPLOY")),
                    entry.path("type").asText(),
                    entry.path("property").asText(),
                    answers(entry),
                    entry.path("version").asText(),
                    entry.path("evidence").asText()));
        }
        return gaps;
    }

    private static List<String> answers(JsonNode entry) {
        List<String> answers = new ArrayList<>();
        entry.path("answers").forEach(answer -> answers.add(answer.asText()));
        return List.copyOf(answers);
    }

    private static List<Unreadable> unreadable(JsonNode tree) {
        List<Unreadable> unreadable = new ArrayList<>();
        for (JsonNode entry : tree.path("unreadable")) {
            unreadable.add(new Unreadable(
                    entry.path("type").asText(),
                    entry.path("property").asText(),
                    entry.path("reason").asText()));
        }
        return unreadable;
    }

    List<Gap> all() {
        return gaps;
    }

    /** Whether no API gives the value back, so that nothing can be said about it. */
    boolean cannotBeRead(Leaf leaf) {
        return unreadable.stream().anyMatch(entry -> entry.covers(leaf));
    }

    /** The gap that explains a difference; a value that matches shows that the gap over it may have closed. */
    Optional<Gap> explain(Moment moment, Leaf leaf) {
        List<Gap> covering =
                gaps.stream().filter(gap -> gap.covers(moment, leaf)).toList();
        covering.stream().filter(gap -> gap.isAskedForBy(leaf)).forEach(exercised::add);
        if (leaf.matches()) {
            return Optional.empty();
        }
        open.addAll(covering);
        return covering.stream().findFirst();
    }

    /** The gaps that showed no more although what they are about was there. */
    List<Gap> closed() {
        return exercised.stream().filter(gap -> !open.contains(gap)).toList();
    }

    /** The gaps that showed. */
    Set<Gap> open() {
        return open;
    }
}
