package dev.bandstand.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.Ledger;
import dev.bandstand.simulation.score.Quantiles;
import dev.bandstand.simulation.score.Reaction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the Markdown and the HTML page say. */
class PagesTest {

    private static final String HOSTILE = "x | y\n# <img src=x onerror=alert(1)> [a](javascript:b) `c` & 'd'";

    private final Sample sample = new Sample();

    @Test
    void beginsWithTheClosedForm() {
        assertThat(lines().get(0))
                .isEqualTo("your trace grows ×4 in the reaction time of 262 s at p99; this policy covers ×1.67");
    }

    @Test
    void keepsTheFirstLineWhereTheLoadBeginsAtNothing() {
        sample.reaction = new Reaction(262, Double.POSITIVE_INFINITY, 1.5);

        assertThat(lines().get(0))
                .isEqualTo("your trace grows ×∞ in the reaction time of 262 s at p99; this policy covers ×1.5");
    }

    @Test
    void saysThatItHolds() {
        sample.overload = new Quantiles(0, 0, 0);

        assertThat(lines())
                .contains("**It holds**: no overload with nine tenths of 3 seeds, 8 minutes with the worst.");
    }

    @Test
    void saysThatItHoldsInMostRuns() {
        sample.overload = new Quantiles(0, 0, 2);

        assertThat(lines())
                .contains("**It holds in most runs**: 0 minutes of overload at the median over 3 seeds, 2 at p90.");
    }

    @Test
    void saysWhereTheMaximumHeldItBack() {
        assertThat(lines()).doesNotContain("Its maximum of 7 tasks was reached in overload.");

        sample.max = 7;

        assertThat(lines()).contains("Its maximum of 7 tasks was reached in overload.");
    }

    @Test
    void saysWhereItOnlyBeginsWithTooFewTasks() {
        assertThat(lines()).contains("It begins in overload: with 2 tasks, where 3 are needed.");
    }

    @Test
    void namesWhatHasNoPrice() {
        assertThat(lines())
                .contains(
                        "Together 1.12 USD, without what has no price: storage. Prices of 2026-11-01 in eu-central-1.");
    }

    @Test
    void saysWhereNoPriceIsKnown() {
        sample.cost = Optional.empty();
        sample.region = "";

        assertThat(lines())
                .contains(
                        "| cost of the tasks, USD | not priced | not priced | not priced |",
                        "| fargate | 9.72 vCPU-hours | not priced | aws.amazon.com/fargate/pricing |",
                        "Together 0.0005 USD, without what has no price: fargate, storage. Prices of 2026-11-01.");
    }

    @Test
    void listsEveryAssumptionWithoutALedgerToo() {
        sample.ledger = Optional.empty();

        assertThat(lines())
                .contains(
                        "Every assumption with its value and its range; how far the answer moves was not asked for.",
                        "| cpu.idle | CPU use of a task without load, on top of which its requests come | 2 % | 0 to 5 |",
                        "| fargate.launchBurst | tasks that Fargate launches at once | 100 tasks | documented |");
    }

    @Test
    void saysWhichPartOfALongLoadTheLedgerLookedAt() {
        sample.ledger = Optional.of(new Ledger(3600, 5400, 1, List.of()));

        assertThat(lines())
                .contains(
                        "Every assumption, its value, and between which medians the answer moves while it alone goes through its"
                                + " range: the busiest part of the load, 11:00 to 11:30 with 1 seed.");
    }

    @Test
    void saysThatNothingHappened() {
        sample.decisions.clear();

        assertThat(lines()).contains("None: no policy acted.");
    }

    @Test
    void saysTheTimeSinceTheStartOfALoadWithoutADate() {
        sample.start = Optional.empty();

        assertThat(lines())
                .contains(
                        "- 0:33:00 CpuScaling high ALARM 3/3 100 > 60: 4 → 7; until 0:40:00 further 3 → cooldown (3 times)");
    }

    @Test
    void keepsHostileTextWithinItsCellOfMarkdown() {
        sample.name = HOSTILE;
        sample.message = HOSTILE;

        String safe = "x \\| y \\# \\<img src=x onerror=alert(1)> \\[a\\](javascript:b) \\`c\\` & 'd'";
        assertThat(lines())
                .contains("# " + safe + " under friday.csv", "| cpuCapped | 10:33 | " + safe + " (and once more) |");
    }

    @Test
    void keepsHostileTextWithinItsElementOfHtml() {
        sample.name = HOSTILE;
        sample.message = HOSTILE;
        sample.title = "</style></svg></title><script>alert(1)</script>";

        assertThat(Html.of(sample.report()))
                .doesNotContain("<img", "<script", "</style></svg>")
                .contains("<td>x | y # &lt;img src=x onerror=alert(1)&gt; [a](javascript:b) `c` &amp; &#39;d&#39;");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        assertThat(Html.of(sample.report()).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "src=", "href=", "url(", "@import", "<script");
    }

    private List<String> lines() {
        return Reports.markdown(sample.report()).lines().toList();
    }
}
