package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.score.Demand;
import org.junit.jupiter.api.Test;

class FirstRunTest {

    private final FirstRun run = new FirstRun(600, new Demand(10, 1));

    @Test
    void anAlarmRingsUntilItsStateChangesOrTheRunEnds() {
        run.alarm(10, "High", "OK");
        run.alarm(60, "High", "ALARM");
        run.alarm(70, "Low", "ALARM");
        run.alarm(120, "High", "INSUFFICIENT_DATA");
        assertThat(run.timeline(0).alarms())
                .containsExactly(new AlarmSpan("High", 60, 120), new AlarmSpan("Low", 70, 600));
    }

    @Test
    void rowsThatWereMissingAreTold() {
        assertThat(run.timeline(3).warnings())
                .containsExactly(new Warning("missingRows", 0, "3 rows of the load were missing and were filled"));
        assertThat(run.timeline(1).warnings())
                .containsExactly(new Warning("missingRows", 0, "1 row of the load was missing and was filled"));
    }

    @Test
    void whatIsLeftOutIsCounted() {
        for (int i = 0; i < FirstRun.KEPT + 2; i++) {
            run.decision(new Decision(i, "Cpu", Decision.Kind.BLOCKED, 1, 2, "cooldown"));
        }
        Timeline timeline = run.timeline(0);
        assertThat(timeline.decisions()).hasSize(50_000);
        assertThat(timeline.warnings())
                .containsExactly(new Warning(
                        "timelineCut",
                        0,
                        "only the first 50000 decisions, alarms and warnings are listed, 2 more are left out"));
    }
}
