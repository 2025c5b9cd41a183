package dev.bandstand.simulation.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventsTest {

    private final Events events = new Events();

    @Test
    void nothingIsToHappenAtFirst() {
        assertThat(events.nextSecond()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theSoonestComesFirst() {
        events.add(30, EventKind.TASK, 1);
        events.add(10, EventKind.SCHEDULE, 2);
        events.add(20, EventKind.PERIOD_END, 3);

        assertThat(drained()).containsExactly("10 SCHEDULE 2", "20 PERIOD_END 3", "30 TASK 1");
    }

    @Test
    void withinASecondTheKindsHaveTheirOrderAndThenTheNumbers() {
        EventKind[] kinds = EventKind.values();
        for (int i = kinds.length - 1; i >= 0; i--) {
            events.add(60, kinds[i], 1);
            events.add(60, kinds[i], 0);
        }

        assertThat(drained())
                .containsExactly(
                        "60 TASK 0",
                        "60 TASK 1",
                        "60 INSTANCE 0",
                        "60 INSTANCE 1",
                        "60 SPOT 0",
                        "60 SPOT 1",
                        "60 DEPLOYMENT 0",
                        "60 DEPLOYMENT 1",
                        "60 PERIOD_END 0",
                        "60 PERIOD_END 1",
                        "60 SCHEDULE 0",
                        "60 SCHEDULE 1",
                        "60 FORECAST 0",
                        "60 FORECAST 1",
                        "60 LAUNCH 0",
                        "60 LAUNCH 1");
    }

    @Test
    void whatNeverHappensIsNotKept() {
        events.add(Long.MAX_VALUE, EventKind.LAUNCH, 0);

        assertThat(events.nextSecond()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theNextOneCanBePutOff() {
        events.add(10, EventKind.PERIOD_END, 7);
        events.add(20, EventKind.TASK, 1);
        events.add(70, EventKind.PERIOD_END, 2);
        events.add(70, EventKind.LAUNCH, 3);

        events.putOff(70);

        assertThat(drained()).containsExactly("20 TASK 1", "70 PERIOD_END 2", "70 PERIOD_END 7", "70 LAUNCH 3");
    }

    @Test
    void anyNumberOfEventsComesInOrder() {
        SplittableRandom random = new SplittableRandom(1);
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            long second = random.nextLong(0, 400_000_000);
            seconds.add(second);
            events.add(second, EventKind.TASK, i);
        }
        List<Long> order = new ArrayList<>();
        while (events.nextSecond() < Long.MAX_VALUE) {
            order.add(events.nextSecond());
            events.take();
        }
        assertThat(order).isEqualTo(seconds.stream().sorted().toList());
    }

    private List<String> drained() {
        List<String> lines = new ArrayList<>();
        while (events.nextSecond() < Long.MAX_VALUE) {
            lines.add(events.nextSecond() + " " + events.nextKind() + " " + events.nextWhich());
            events.take();
        }
        return lines;
    }
}
