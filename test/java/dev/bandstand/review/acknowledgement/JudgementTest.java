package dev.bandstand.review.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Finding OF_A_RESOURCE = finding("a", "shop", Optional.of("Api"));
    private static final Finding OF_A_STACK = finding("a", "shop", Optional.empty());

    @Test
    void coversTheFindingsOfARuleOnAResource() {
        assertThat(covered(acknowledgement("a", "shop", "Api"))).containsExactly(OF_A_RESOURCE);
        assertThat(covered(acknowledgement("a", "shop", "Other"))).isEmpty();
        assertThat(covered(acknowledgement("a", "other", "Api"))).isEmpty();
        assertThat(covered(acknowledgement("b", "shop", "Api"))).isEmpty();
    }

    @Test
    void coversWholeStacksAndAllStacksWhereItNamesNone() {
        assertThat(covered(new Acknowledgement("f:1", "a", Optional.of("shop"), Optional.empty(), "r", TODAY)))
                .containsExactly(OF_A_RESOURCE, OF_A_STACK);
        assertThat(covered(new Acknowledgement("f:1", "a", Optional.empty(), Optional.empty(), "r", TODAY)))
                .containsExactly(OF_A_RESOURCE, OF_A_STACK);
        assertThat(covered(new Acknowledgement("f:1", "a", Optional.empty(), Optional.of("Api"), "r", TODAY)))
                .containsExactly(OF_A_RESOURCE);
    }

    @Test
    void countsUntilTheEndOfItsLastDay() {
        Acknowledgement last = acknowledgement("a", "shop", "Api");

        assertThat(judge(TODAY, last).expired()).isEmpty();
        assertThat(judge(TODAY.plusDays(1), last).expired()).containsExactly(last);
        assertThat(judge(TODAY.plusDays(1), last).findings()).allMatch(Judged::counts);
    }

    @Test
    void tellsWhatCoversNothing() {
        Acknowledgement used = acknowledgement("a", "shop", "Api");
        Acknowledgement unused = acknowledgement("a", "shop", "Other");

        assertThat(judge(TODAY, used, unused, used).unused()).containsExactly(unused);
    }

    private static List<Finding> covered(Acknowledgement acknowledgement) {
        return judge(TODAY, acknowledgement).findings().stream()
                .filter(judged -> !judged.counts())
                .map(Judged::finding)
                .toList();
    }

    private static Judgement judge(LocalDate day, Acknowledgement... acknowledgements) {
        return Judgement.of(List.of(OF_A_RESOURCE, OF_A_STACK), List.of(acknowledgements), day);
    }

    private static Acknowledgement acknowledgement(String rule, String stack, String resource) {
        return new Acknowledgement("f:1", rule, Optional.of(stack), Optional.of(resource), "r", TODAY);
    }

    private static Finding finding(String rule, String stack, Optional<String> resource) {
        return new Finding(rule, Severity.WARNING, stack, resource, Optional.empty(), "m");
    }
}
