package dev.bandstand.simulation.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaunchesTest {

    /** "Fargate ... burst rate 100, sustained rate 20": ECS's page on throttling. */
    private final Launches fargate = new Launches(100, 20);

    @Test
    void theBurstIsLaunchedAtOnceAndTheRestAtTheRate() {
        assertThat(launched(150, 0)).isEqualTo(100);
        assertThat(fargate.next(0)).isEqualTo(1);
        assertThat(launched(50, 1)).isEqualTo(20);
        assertThat(launched(30, 2)).isEqualTo(20);
        assertThat(launched(10, 3)).isEqualTo(10);
    }

    @Test
    void theBucketNeverHoldsMoreThanTheBurst() {
        launched(100, 0);

        assertThat(fargate.allowed(500, 1000)).isEqualTo(100);
    }

    @Test
    void aSlowBucketSaysWhenItsNextLaunchComes() {
        Launches slow = new Launches(2, 0.1);
        slow.take(2);

        assertThat(slow.allowed(1, 0)).isZero();
        assertThat(slow.next(0)).isEqualTo(10);
        assertThat(slow.allowed(1, 10)).isEqualTo(1);
    }

    @Test
    void aBucketThatNeverFillsNeverLaunchesAgain() {
        Launches closed = new Launches(0, 0);

        assertThat(closed.allowed(1, 60)).isZero();
        assertThat(closed.next(60)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void withoutALimitAllIsLaunched() {
        Launches unlimited = Launches.unlimited();
        unlimited.take(unlimited.allowed(5000, 0));

        assertThat(unlimited.allowed(5000, 0)).isEqualTo(5000);
    }

    private int launched(int wanted, long now) {
        int launches = fargate.allowed(wanted, now);
        fargate.take(launches);
        return launches;
    }
}
