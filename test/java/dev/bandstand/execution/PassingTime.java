package dev.bandstand.execution;

import java.time.Duration;

/** Time that passes at once. */
final class PassingTime implements Time {
    private Duration elapsed = Duration.ZERO;
    private Runnable next = () -> {};

    /** Lets something happen at the next pause. */
    void then(Runnable next) {
        this.next = next;
    }

    @Override
    public void pause(Duration duration) {
        elapsed = elapsed.plus(duration);
        Runnable now = next;
        next = () -> {};
        now.run();
    }

    @Override
    public Duration elapsed() {
        return elapsed;
    }
}
