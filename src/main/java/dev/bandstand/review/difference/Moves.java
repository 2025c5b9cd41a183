package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.behaviour.UpdateBehaviours;
import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what was removed and added again under another logical id. */
final class Moves {

    private static final double ALIKE = 0.5;

    private record Candidate(ResourceChange from, ResourceChange to, double likeness) {

        boolean within() {
            return from.stack().equals(to.stack());
        }
    }

    private Moves() {}

    static List<Move> of(List<ResourceChange> changes) {
        List<Candidate> candidates = candidates(changes);
        candidates.sort(
                Comparator.comparing(Candidate::likeness).reversed().thenComparing(candidate -> !candidate.within()));
        List<ResourceChange> matched = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!matched.contains(candidate.from()) && !matched.contains(candidate.to())) {
                matched.add(candidate.from());
                matched.add(candidate.to());
                moves.add(move(candidate.from(), candidate.to()));
            }
        }
        moves.sort(Comparator.comparing(Move::stack).thenComparing(Move::from));
        return moves;
    }

    private static Move move(ResourceChange from, ResourceChange to) {
        return new Move(from.stack(), from.type(), from.logicalId(), to.stack(), to.logicalId());
    }

    private static List<Candidate> candidates(List<ResourceChange> changes) {
        List<Candidate> candidates = new ArrayList<>();
        for (ResourceChange from : changes) {
            if (from.action() != Action.REMOVE || !UpdateBehaviours.isStateful(from.type())) {
                continue;
            }
            for (ResourceChange to : changes) {
                boolean other =
                        !to.logicalId().equals(from.logicalId()) || !to.stack().equals(from.stack());
                if (to.action() == Action.ADD && to.is(from.type()) && other) {
                    likeness(from.before(), to.after())
                            .ifPresent(likeness -> candidates.add(new Candidate(from, to, likeness)));
                }
            }
        }
        return candidates;
    }

    /** Returns the share of the properties that are the same, empty where it is too small. */
    private static Optional<Double> likeness(Optional<Resource> before, Optional<Resource> after) {
        JsonNode old = before.orElseThrow().properties();
        JsonNode young = after.orElseThrow().properties();
        TreeSet<String> names = new TreeSet<>();
        old.fieldNames().forEachRemaining(names::add);
        young.fieldNames().forEachRemaining(names::add);
        long same = names.stream()
                .filter(name -> old.path(name).equals(young.path(name)))
                .count();
        double likeness = names.isEmpty() ? 1 : (double) same / names.size();
        return likeness >= ALIKE ? Optional.of(likeness) : Optional.empty();
    }
}
