package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final Summary summary = new Summary(
            new Quantiles(1, 2, 3),
            new Quantiles(10, 20, 30),
            Optional.of(new Quantiles(0.1, 0.2, 0.3)),
            new Quantiles(4, 5, 6),
            new Quantiles(7, 8, 9),
            new Quantiles(11, 12, 13));

    @Test
    void limitsHoldAtThe90thPercentile() {
        Budget budget = new Budget(Map.of("peakTasks", 5.0, "overloadMinutes", 3.0));
        assertThat(budget.judge(summary))
                .containsExactly(
                        new BudgetLine("overloadMinutes", 3, Optional.of(3.0)),
                        new BudgetLine("peakTasks", 5, Optional.of(6.0)))
                .extracting(BudgetLine::exceeded)
                .containsExactly(false, true);
        assertThat(budget.keeps(summary)).isFalse();
    }

    @Test
    void holdsEveryFieldOfTheSummary() {
        Budget budget = new Budget(Map.of(
                "overloadMinutes", 0.0,
                "taskHours", 0.0,
                "costUsd", 0.0,
                "peakTasks", 0.0,
                "scalings", 0.0,
                "aboveOptimumPercent", 0.0));
        assertThat(budget.judge(summary)).extracting(BudgetLine::field).isEqualTo(Budget.FIELDS);
        assertThat(budget.judge(summary))
                .extracting(line -> line.value().orElseThrow())
                .containsExactly(3.0, 30.0, 0.3, 6.0, 9.0, 13.0);
    }

    @Test
    void aCostThatNobodyKnowsKeepsNoLimit() {
        Summary unpriced = new Summary(
                summary.overloadMinutes(),
                summary.taskHours(),
                Optional.empty(),
                summary.peakTasks(),
                summary.scalings(),
                summary.aboveOptimumPercent());
        assertThat(new Budget(Map.of("costUsd", 1e9)).keeps(unpriced)).isFalse();
        assertThat(new Budget(Map.of("scalings", 9.0)).keeps(unpriced)).isTrue();
    }

    @Test
    void anEmptyBudgetIsKept() {
        assertThat(new Budget(Map.of()).keeps(summary)).isTrue();
    }

    @Test
    void refusesAFieldThatNoSummaryHas() {
        assertThatThrownBy(() -> new Budget(Map.of("overload", 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a field of the budget must be one of overloadMinutes, taskHours, costUsd, peakTasks,"
                        + " scalings, aboveOptimumPercent, got: overload");
    }

    @Test
    void refusesALimitBelowZeroOrWithoutAValue() {
        assertThatThrownBy(() -> new Budget(Map.of("scalings", -1.0)))
                .hasMessage("scalings must be a number of at least 0, got: -1.0");
        assertThatThrownBy(() -> new Budget(Map.of("costUsd", Double.NaN)))
                .hasMessage("costUsd must be a number of at least 0, got: NaN");
        assertThatThrownBy(() -> new Budget(Map.of("costUsd", Double.POSITIVE_INFINITY)))
                .hasMessage("costUsd must be a number of at least 0, got: Infinity");
    }
}
