package dev.bandstand.simulation.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QueueTest {

    private final Queue queue = new Queue(30);

    @Test
    void whatFitsIsServedAndNothingWaits() {
        queue.advance(0, 60, 100, 100);

        assertState(6000, 0, 0);
    }

    @Test
    void whatDoesNotFitWaits() {
        queue.advance(0, 10, 150, 100);

        assertState(1000, 500, 0);
    }

    @Test
    void whatWaitedIsServedOnceThereIsRoom() {
        queue.advance(0, 10, 150, 100);
        queue.advance(10, 20, 50, 100);

        assertState(1000, 0, 0);
    }

    @Test
    void theBacklogMayEndWithinAStretch() {
        queue.advance(0, 10, 150, 100);
        queue.advance(10, 70, 50, 100);

        // 10 seconds at 100 until the backlog of 500 is gone, then 50 seconds at 50.
        assertState(3500, 0, 0);
    }

    @Test
    void remembersTheMostThatWaitedWithinAStretchToo() {
        queue.advance(0, 10, 150, 100);
        queue.advance(10, 70, 0, 100);
        assertState(500, 0, 0);
        assertThat(queue.most()).isEqualTo(500);

        // 100 a second come until second 110, then none: the backlog grows for 20 s and is shed within the same
        // stretch.
        queue.advance(70, 100, 20, 0);
        assertThat(queue.most()).isEqualTo(600);
    }

    @Test
    void whoWaitedAsLongAsItsClientDoesIsShed() {
        // At 150 a second against 100 the oldest has waited 30 s at second 90: 9,000 served of 13,500, and those of 30
        // s wait.
        queue.advance(0, 90, 150, 100);
        assertState(9000, 4500, 0);

        // From then on 50 a second give up.
        queue.advance(90, 100, 150, 100);
        assertState(1000, 4500, 500);
    }

    @Test
    void withoutAnyTaskClientsGiveUpAfterTheTimeout() {
        queue.advance(0, 30, 10, 0);
        assertState(0, 300, 0);
        queue.advance(30, 60, 10, 0);
        assertState(0, 300, 300);
    }

    @Test
    void afterTheLoadEndedTheLastOnesGiveUpToo() {
        queue.advance(0, 10, 10, 0);
        queue.advance(10, 35, 0, 0);
        assertState(0, 50, 50);
        queue.advance(35, 60, 0, 0);
        assertState(0, 0, 50);
    }

    @Test
    void onePieceOrManyIsTheSame() {
        Queue whole = new Queue(30);
        whole.advance(0, 300, 170, 100);
        double served = 0;
        double shed = 0;
        for (long second = 0; second < 300; second++) {
            queue.advance(second, second + 1, 170, 100);
            served += queue.served();
            shed += queue.shed();
        }
        assertThat(served).isCloseTo(whole.served(), within(1e-6));
        assertThat(shed).isCloseTo(whole.shed(), within(1e-6));
        assertThat(queue.backlog()).isCloseTo(whole.backlog(), within(1e-6));
    }

    @Test
    void whatArrivedWasServedOrShedOrWaits() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 2000; round++) {
            double timeout = round % 3 == 0 ? random.nextInt(0, 5) : random.nextDouble() * 60;
            Queue any = new Queue(timeout);
            double arrived = 0;
            double left = 0;
            long now = 0;
            double window = 0;
            for (int piece = 0; piece < 60; piece++) {
                long end = now + random.nextInt(1, piece % 7 == 0 ? 90 : 8);
                double rate = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 200;
                double capacity = random.nextInt(6) == 0 ? 0 : random.nextInt(4) * 50.0;
                any.advance(now, end, rate, capacity);
                arrived += rate * (end - now);
                left += any.served() + any.shed();
                window = Math.max(window, rate * timeout);
                assertThat(any.served()).isBetween(-1e-6, Math.max(rate, capacity) * (end - now) + 1e-6);
                assertThat(any.shed()).isGreaterThanOrEqualTo(-1e-6);
                assertThat(any.backlog()).isBetween(0.0, window + 1e-6);
                assertThat(left + any.backlog()).isCloseTo(arrived, within(1e-6 * Math.max(1, arrived)));
                now = end;
            }
        }
    }

    private void assertState(double served, double waiting, double shed) {
        assertThat(queue.served()).as("served").isCloseTo(served, within(1e-6));
        assertThat(queue.backlog()).as("waiting").isCloseTo(waiting, within(1e-6));
        assertThat(queue.shed()).as("shed").isCloseTo(shed, within(1e-6));
    }
}
