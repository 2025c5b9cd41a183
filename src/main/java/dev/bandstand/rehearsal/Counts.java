package dev.bandstand.rehearsal;

import java.util.EnumMap;
import java.util.Map;

/** How many values got which verdict. */
final class Counts {

    /** What came of one value. */
    enum Verdict {
        /** The service answers what the template asks for. */
        MATCHES,
        /** It answers something else, and nobody knew. */
        DIFFERS,
        /** It answers something else, and that is listed. */
        NOT_CARRIED,
        /** No API gives the value back. */
        UNREADABLE
    }

    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    void add(Verdict verdict) {
        counts.merge(verdict, 1, Integer::sum);
    }

    void add(Counts others) {
        others.counts.forEach((verdict, count) -> counts.merge(verdict, count, Integer::sum));
    }

    int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    @Override
    public String toString() {
        String text = of(Verdict.MATCHES) + " match, " + of(Verdict.DIFFERS) + " differ, " + of(Verdict.NOT_CARRIED)
                + " not carried";
        return of(Verdict.UNREADABLE) == 0 ? text : text + ", " + of(Verdict.UNREADABLE) + " unreadable";
    }
}
