package dev.bandstand.execution;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The time that passes while a task runs. */
interface Time {

    /** Lets time pass. */
    void pause(Duration duration) throws InterruptedException;

    /** Returns how much has passed since this object was made. */
    Duration elapsed();

    /** The time of the machine. */
    static Time real() {
        long start = System.nanoTime();
        return new Time() {
            @Override
            public void pause(Duration duration) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(duration.toNanos());
            }

            @Override
            public Duration elapsed() {
                return Duration.ofNanos(System.nanoTime() - start);
            }
        };
    }
}
