package dev.bandstand.simulation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The last second of a cooldown and the first after it. */
class CooldownTest {

    @Test
    void countsUntilTheSecondBeforeItsEnd() {
        Cooldown cooldown = begun(true);
        assertThat(cooldown.outBase(399, 6)).isEqualTo(4);
        assertThat(cooldown.outBase(400, 6)).isEqualTo(6);
    }

    @Test
    void atItsEndAScaleOutHasANewBaseline() {
        Cooldown cooldown = begun(true);
        cooldown.scaledOut(400, 6);
        cooldown.completed(410);
        assertThat(cooldown.outBase(420, 8)).isEqualTo(6);
    }

    @Test
    void beforeItsEndAScaleOutKeepsTheBaseline() {
        Cooldown cooldown = begun(true);
        cooldown.scaledOut(399, 6);
        cooldown.completed(410);
        assertThat(cooldown.outBase(420, 8)).isEqualTo(4);
        assertThat(cooldown.outUntil()).isEqualTo(710);
    }

    @Test
    void atItsEndAScaleOutBeginsANewOneThoughALargerOneInsideWouldNot() {
        Cooldown inside = begun(false);
        inside.scaledOut(399, 6);
        inside.completed(410);
        assertThat(inside.outUntil()).isEqualTo(400);

        Cooldown after = begun(false);
        after.scaledOut(400, 6);
        after.completed(410);
        assertThat(after.outUntil()).isEqualTo(710);
    }

    /** From 4 to 6, reached at second 100, with a cooldown of 300 s. */
    private static Cooldown begun(boolean largerRestarts) {
        Cooldown cooldown = new Cooldown(300, 300, largerRestarts, true);
        cooldown.scaledOut(60, 4);
        cooldown.completed(100);
        return cooldown;
    }
}
