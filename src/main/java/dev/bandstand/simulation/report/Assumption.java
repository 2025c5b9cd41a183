package dev.bandstand.simulation.report;

import dev.bandstand.simulation.Ledger;
import dev.bandstand.simulation.parameter.Notation;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread;
import dev.bandstand.simulation.score.LedgerRow;
import dev.bandstand.simulation.score.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A row of the fidelity ledger in words.
 *
 * @param parameter what is assumed
 * @param value the value that was taken
 * @param row how far the answer moves, where it was looked at
 */
record Assumption(Parameter parameter, Spread value, Optional<LedgerRow> row) {

    /** Returns every assumption: in the order of the ledger, then those it says nothing of. */
    static List<Assumption> all(Report report) {
        List<Assumption> all = new ArrayList<>();
        List<LedgerRow> rows = report.ledger().map(Ledger::rows).orElse(List.of());
        for (LedgerRow row : rows) {
            all.add(new Assumption(row.parameter(), row.value(), Optional.of(row)));
        }
        List<Parameter> told = rows.stream().map(LedgerRow::parameter).toList();
        Arrays.stream(Parameter.values())
                .filter(parameter -> !told.contains(parameter))
                .map(parameter -> new Assumption(
                        parameter, report.outcome().experiment().parameters().of(parameter), Optional.empty()))
                .forEach(all::add);
        return all;
    }

    String valueWithUnit() {
        return Notation.of(value) + (parameter.unit().isEmpty() ? "" : " " + parameter.unit());
    }

    String range() {
        String range = Notation.range(parameter);
        return range.equals(Notation.of(parameter.standard())) ? "documented" : range;
    }

    String overloadMinutes() {
        return row.map(LedgerRow::overloadMinutes).map(Assumption::words).orElse("");
    }

    String costUsd() {
        return row.flatMap(LedgerRow::costUsd).map(Assumption::money).orElse("");
    }

    private static String words(Span span) {
        String least = Figures.text(span.least());
        String most = Figures.text(span.most());
        return least.equals(most) ? "stays " + least : least + " to " + most;
    }

    private static String money(Span span) {
        String least = Figures.usd(span.least());
        String most = Figures.usd(span.most());
        return least.equals(most) ? "stays " + least : least + " to " + most;
    }
}
