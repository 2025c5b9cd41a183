package dev.bandstand.simulation.report;

import dev.bandstand.simulation.Ledger;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.score.BudgetLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that a report tells.
 *
 * @param outcome what the simulation found
 * @param pricesDate the day from which the prices are
 * @param budget the limits with what was held against them; empty without a budget
 * @param ledger how far the answer moves with each assumption; empty where nobody asked
 */
public record Report(Outcome outcome, LocalDate pricesDate, List<BudgetLine> budget, Optional<Ledger> ledger) {

    /** Copies the list. */
    public Report {
        budget = List.copyOf(budget);
    }
}
