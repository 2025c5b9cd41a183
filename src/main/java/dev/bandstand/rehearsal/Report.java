package dev.bandstand.rehearsal;

import dev.bandstand.rehearsal.Counts.Verdict;
import dev.bandstand.rehearsal.KnownGaps.Gap;
import dev.bandstand.rehearsal.KnownGaps.Moment;
import dev.bandstand.rehearsal.Tally.Finding;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The table at the end of a rehearsal: type by type what matches, what differs and what the emulator does not carry. */
final class Report {

    private static final String ROW = "%-48s %9s %8s %8s %12s %11s%n";

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** The row of one type. */
    private static final class Row {
        private final Counts counts = new Counts();
        private int resources;
    }

    /** Prints the values of the first reading by type, then every difference, every gap used and every gap closed. */
    void print(Tally tally, List<Leaf> leaves) {
        out.println();
        out.printf(ROW, "type", "resources", "match", "differ", "not carried", "unreadable");
        Row total = new Row();
        rows(tally, leaves).forEach((type, row) -> {
            print(type, row);
            total.counts.add(row.counts);
            total.resources += row.resources;
        });
        print("total", total);
        differences(tally.findings());
        types(tally, leaves);
        gaps(tally.uses());
        closed(tally.closed());
    }

    private void print(String name, Row row) {
        out.printf(
                ROW,
                name,
                row.resources,
                row.counts.of(Verdict.MATCHES),
                row.counts.of(Verdict.DIFFERS),
                row.counts.of(Verdict.NOT_CARRIED),
                row.counts.of(Verdict.UNREADABLE));
    }

    private static SortedMap<String, Row> rows(Tally tally, List<Leaf> leaves) {
        SortedMap<String, Row> rows = new TreeMap<>();
        for (Leaf leaf : leaves) {
            Row row = rows.computeIfAbsent(leaf.type(), type -> new Row());
            row.counts.add(tally.verdict(Moment.DEPLOY, leaf));
            row.resources += leaf.path().isEmpty() ? 1 : 0;
        }
        return rows;
    }

    /** A resource that is not there is one line, and what differs in several steps is told for the first. */
    private void differences(List<Finding> findings) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Finding finding : findings) {
            boolean partOfAbsence =
                    finding.leaf().absent() && !finding.leaf().path().isEmpty();
            if (!partOfAbsence) {
                lines.putIfAbsent(finding.leaf().toString(), finding.step());
            }
        }
        if (!findings.isEmpty()) {
            out.println();
            out.println("differs, and is no known gap:");
            lines.forEach((line, step) -> out.println("  " + step + ": " + line));
        }
    }

    /** Resources that the emulator deploys and does not make, type by type. */
    private void types(Tally tally, List<Leaf> leaves) {
        SortedMap<String, List<String>> resources = new TreeMap<>();
        for (Leaf leaf : leaves) {
            boolean missing = leaf.absent() && leaf.path().isEmpty();
            if (missing && tally.verdict(Moment.DEPLOY, leaf) == Verdict.NOT_CARRIED) {
                resources
                        .computeIfAbsent(leaf.type(), type -> new ArrayList<>())
                        .add(leaf.target().toString());
            }
        }
        if (!resources.isEmpty()) {
            out.println();
            out.println("types that the emulator does not carry:");
            resources.forEach((type, names) -> out.println("  " + type + ", "
                    + (names.size() == 1 ? "1 resource: " : names.size() + " resources: ") + String.join(", ", names)));
        }
    }

    private void gaps(Map<Gap, Integer> uses) {
        if (!uses.isEmpty()) {
            out.println();
            out.println("not carried by the emulator, known:");
            List<Map.Entry<Gap, Integer>> sorted = new ArrayList<>(uses.entrySet());
            sorted.sort(Comparator.comparing(
                            (Map.Entry<Gap, Integer> use) -> use.getKey().moment())
                    .thenComparing(use -> use.getKey().type())
                    .thenComparing(use -> use.getKey().property()));
            sorted.forEach(use -> out.println("  " + name(use.getKey()) + " (" + use.getValue() + "): "
                    + use.getKey().evidence()));
        }
    }

    private void closed(List<Gap> closed) {
        if (!closed.isEmpty()) {
            out.println();
            out.println("known gaps that have closed, to be taken off the list:");
            closed.forEach(gap -> out.println("  " + name(gap) + ", listed for " + gap.version()));
        }
    }

    private static String name(Gap gap) {
        return switch (gap.moment()) {
                    case DEPLOY -> "";
                    case CHANGE -> "after a change: ";
                    case AGAIN -> "deployed again: ";
                    case ROLLBACK -> "after a failure: ";
                    case DESTROY -> "after destroy: ";
                }
                + gap.type() + " " + gap.property();
    }
}
