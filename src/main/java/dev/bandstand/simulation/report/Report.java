package dev.bandstand.simulation.report;

import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.score.BudgetLine;
import dev.bandstand.simulation.score.LedgerRow;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a report tells.
 *
 * @param outcome what the simulation found
 * @param pricesDate the day from which the prices are
 * @param budget the limits with what was held against them; empty without a budget
 * @param ledger how far the answer moves with each assumption, the strongest first; empty where nobody asked
 */
public record Report(Outcome outcome, LocalDate pricesDate, List<BudgetLine> budget, List<LedgerRow> ledger) {

    /** Copies the lists. */
    public Report {
        budget = List.copyOf(budget);
        ledger = List.copyOf(ledger);
    }
}
