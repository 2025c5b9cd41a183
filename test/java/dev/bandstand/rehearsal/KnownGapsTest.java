package dev.bandstand.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.rehearsal.KnownGaps.Gap;
import dev.bandstand.rehearsal.KnownGaps.Moment;
import dev.bandstand.rehearsal.KnownGaps.Unreadable;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownGapsTest {

    private static Gap gap(Moment moment, String property) {
        return new Gap(moment, "A::B::C", property, List.of(), "1", "seen");
    }

    private static Tally tally(Gap... gaps) {
        return new Tally(new KnownGaps(List.of(gaps), List.of(new Unreadable("A::B::C", "Password", "secret"))));
    }

    private static String count(Tally tally, Leaf... leaves) {
        return tally.count("step", Moment.DEPLOY, List.of(leaves)).toString();
    }

    @Test
    void aDifferenceThatIsNotListedCountsAgainstTheRehearsal() {
        Tally tally = tally();

        assertThat(count(tally, Things.leaf("A::B::C", "Size", false))).isEqualTo("0 match, 1 differ, 0 not carried");
        assertThat(tally.findings())
                .singleElement()
                .hasToString("Finding[step=step, leaf=stack.Thing A::B::C Size: wanted wanted, found other]");
    }

    @Test
    void aListedDifferenceDoesNot() {
        Tally tally = tally(gap(Moment.DEPLOY, "Tags"));

        assertThat(count(tally, Things.leaf("A::B::C", "Tags[team].Value", false)))
                .isEqualTo("0 match, 0 differ, 1 not carried");
        assertThat(tally.findings()).isEmpty();
        assertThat(tally.closed()).isEmpty();
    }

    @Test
    void aListedGapOfAnotherTypeOrPropertyOrMomentExplainsNothing() {
        Tally tally = tally(gap(Moment.DEPLOY, "Tag"), gap(Moment.ROLLBACK, "Tags"));

        count(tally, Things.leaf("A::B::C", "Tags[team].Value", false), Things.leaf("A::B::D", "Tag", false));

        assertThat(tally.findings()).hasSize(2);
    }

    @Test
    void aListedGapThatHasClosedIsNamed() {
        Gap closed = gap(Moment.DEPLOY, "Size");
        Tally tally = tally(closed);

        assertThat(count(tally, Things.leaf("A::B::C", "Size", true))).isEqualTo("1 match, 0 differ, 0 not carried");
        assertThat(tally.closed()).containsExactly(closed);
    }

    @Test
    void aListedGapThatThisAppDoesNotTouchSaysNothing() {
        Tally tally = tally(gap(Moment.DEPLOY, "Size"));

        count(tally, Things.leaf("A::B::C", "Name", true));

        assertThat(tally.closed()).isEmpty();
    }

    @Test
    void aGapThatShowsInOneResourceIsStillOpen() {
        Tally tally = tally(gap(Moment.DEPLOY, "Size"));

        count(tally, Things.leaf("A::B::C", "Size", true), Things.leaf("A::B::C", "Size", false));

        assertThat(tally.closed()).isEmpty();
    }

    @Test
    void askingForWhatTheEmulatorAlwaysAnswersDoesNotCloseAGap() {
        Gap always = new Gap(Moment.DEPLOY, "A::B::C", "Size", List.of("wanted"), "1", "answers wanted");
        Tally tally = tally(always);

        count(tally, Things.leaf("A::B::C", "Size", true));

        assertThat(tally.closed()).isEmpty();
    }

    @Test
    void aGapOfTheWholeResourceExplainsItsAbsenceOnly() {
        Tally tally = tally(gap(Moment.DEPLOY, "*"));

        tally.count(
                "step", Moment.DEPLOY, Comparison.of(Things.absent("A::B::C", "{'A': 1}", "not found by its service")));
        assertThat(tally.findings()).isEmpty();

        count(tally, Things.leaf("A::B::C", "Size", false));
        assertThat(tally.findings()).hasSize(1);
    }

    @Test
    void whatIsNotCarriedFromTheStartIsNotCarriedAfterAChange() {
        Tally tally = tally(gap(Moment.DEPLOY, "Size"));

        tally.count("step", Moment.CHANGE, List.of(Things.leaf("A::B::C", "Size", false)));

        assertThat(tally.findings()).isEmpty();
    }

    @Test
    void whatNoApiGivesBackIsNeitherAMatchNorADifference() {
        assertThat(count(tally(), Things.leaf("A::B::C", "Password", false)))
                .isEqualTo("0 match, 0 differ, 0 not carried, 1 unreadable");
    }

    @Test
    void theCheckedInListSaysForEachGapWhatWasSeenInWhichVersion() {
        assertThat(KnownGaps.of(true).all()).isNotEmpty().allSatisfy(gap -> {
            assertThat(gap.type()).matches("(AWS::\\w+|Custom)::\\w+");
            assertThat(gap.property()).isNotBlank();
            assertThat(gap.version()).isEqualTo("0.51.0");
            assertThat(gap.evidence()).hasSizeGreaterThan(20);
        });
        assertThat(KnownGaps.of(true).all()).doesNotHaveDuplicates();
    }

    @Test
    void noGapOfAnotherEmulatorIsKnown() {
        assertThat(KnownGaps.of(false).all()).isEmpty();
    }
}
