package dev.bandstand.rehearsal;

import dev.bandstand.rehearsal.Counts.Verdict;
import dev.bandstand.rehearsal.KnownGaps.Gap;
import dev.bandstand.rehearsal.KnownGaps.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges every compared value: it matches, it differs, the emulator does not carry it, or no API gives it back. */
final class Tally {

    /** A value that counts against the rehearsal, and the step in which it was seen. */
    record Finding(String step, Leaf leaf) {}

    private final KnownGaps gaps;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Gap, Integer> uses = new LinkedHashMap<>();

    Tally(KnownGaps gaps) {
        this.gaps = gaps;
    }

    /** Judges the values of one step and keeps those that count against it. */
    Counts count(String step, Moment moment, List<Leaf> leaves) {
        Counts counts = new Counts();
        for (Leaf leaf : leaves) {
            Verdict verdict = judge(moment, leaf);
            counts.add(verdict);
            if (verdict == Verdict.DIFFERS) {
                findings.add(new Finding(step, leaf));
            }
        }
        return counts;
    }

    private Verdict judge(Moment moment, Leaf leaf) {
        Verdict verdict = verdict(moment, leaf);
        if (verdict == Verdict.NOT_CARRIED) {
            gaps.explain(moment, leaf).ifPresent(gap -> uses.merge(gap, 1, Integer::sum));
        }
        return verdict;
    }

    /** What is to be said of one value, without counting it. */
    Verdict verdict(Moment moment, Leaf leaf) {
        if (gaps.cannotBeRead(leaf)) {
            return Verdict.UNREADABLE;
        }
        Optional<Gap> gap = gaps.explain(moment, leaf);
        if (leaf.matches()) {
            return Verdict.MATCHES;
        }
        return gap.isPresent() ? Verdict.NOT_CARRIED : Verdict.DIFFERS;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The listed gaps that showed, each with how many values it explained. */
    Map<Gap, Integer> uses() {
        return uses;
    }

    /** The listed gaps that are none any more. */
    List<Gap> closed() {
        return gaps.closed();
    }
}
