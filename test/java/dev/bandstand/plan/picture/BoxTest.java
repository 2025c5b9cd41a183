package dev.bandstand.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxTest {

    private final Box box = new Box(10, 10, 20, 20);

    @Test
    void boxesMeetWhereTheyShareSomeOfThePicture() {
        assertThat(box.meets(new Box(29, 29, 5, 5), 0)).isTrue();
        assertThat(box.meets(new Box(30, 10, 5, 5), 0)).isFalse();
        assertThat(box.meets(new Box(30, 10, 5, 5), 1)).isTrue();
    }

    @Test
    void aLineMeetsWhatItRunsThroughAndNotWhatItTouches() {
        assertThat(box.meets(new Box(0, 20, 100, 0), -1)).isTrue();
        assertThat(box.meets(new Box(20, 0, 0, 10), -1)).isFalse();
    }

    @Test
    void aBoxHoldsWhatLiesWithinIt() {
        assertThat(box.holds(new Box(10, 12, 20, 5))).isTrue();
        assertThat(box.holds(new Box(10, 12, 21, 5))).isFalse();
    }
}
