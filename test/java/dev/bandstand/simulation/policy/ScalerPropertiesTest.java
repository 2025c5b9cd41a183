package dev.bandstand.simulation.policy;

import static dev.bandstand.scaling.Adjustment.CHANGE_IN_CAPACITY;
import static dev.bandstand.scaling.Adjustment.EXACT_CAPACITY;
import static dev.bandstand.scaling.Adjustment.PERCENT_CHANGE_IN_CAPACITY;
import static dev.bandstand.simulation.policy.Policies.NONE_ABOVE;
import static dev.bandstand.simulation.policy.Policies.NONE_BELOW;
import static dev.bandstand.simulation.policy.Policies.action;
import static dev.bandstand.simulation.policy.Policies.rung;
import static dev.bandstand.simulation.policy.Policies.service;
import static dev.bandstand.simulation.policy.Policies.steps;
import static dev.bandstand.simulation.policy.Policies.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.Policy;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalerPropertiesTest {

    private static final Policy[] POLICIES = {
        steps("Exact", EXACT_CAPACITY, 60, rung(0, 20, 7), rung(20, NONE_ABOVE, 70)),
        steps("In", CHANGE_IN_CAPACITY, 40, rung(NONE_BELOW, -20, -5), rung(-20, 0, -1)),
        steps("Out", PERCENT_CHANGE_IN_CAPACITY, 60, rung(0, 20, 20), rung(20, NONE_ABOVE, 150)),
        tracking("Cpu", 50),
        tracking("Memory", 70)
    };
    private static final String[] ALARMS = {
        "ExactAlarm", "InAlarm", "OutAlarm", "Cpu-AlarmHigh", "Cpu-AlarmLow", "Memory-AlarmHigh", "Memory-AlarmLow"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverLeavesTheRangeWhateverHappens(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Trial trial = new Trial(service(2, 30, POLICIES), 5);
        for (long now = 0; now < 20_000 * 60; now += 60) {
            happen(trial, random, now);
            assertThat(trial.scaler.desired()).isBetween(trial.scaler.min(), trial.scaler.max());
        }
        assertThat(trial.log.lines).anyMatch(line -> line.contains(" out ")).anyMatch(line -> line.contains(" in "));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void onlyComesNearerToTheRangeFromOutside(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int start : new int[] {0, 1, 2, 40, 90}) {
            Trial trial = new Trial(service(3, 30, POLICIES), start);
            int before = start;
            for (long now = 0; now < 200 * 60; now += 60) {
                ring(trial, random);
                int after = trial.decide(now);
                assertThat(outside(after)).isLessThanOrEqualTo(outside(before));
                before = after;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void decidesTheSameWithoutAListener(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom again = new SplittableRandom(seed);
        Trial heard = new Trial(service(2, 30, POLICIES), 5);
        Trial unheard = Trial.unheard(service(2, 30, POLICIES), 5);
        for (long now = 0; now < 2_000 * 60; now += 60) {
            happen(heard, random, now);
            happen(unheard, again, now);
            assertThat(unheard.scaler.desired()).isEqualTo(heard.scaler.desired());
        }
    }

    private static int outside(int count) {
        return Math.max(0, Math.max(3 - count, count - 30));
    }

    private static void happen(Trial trial, SplittableRandom random, long now) {
        trial.deploying = random.nextInt(20) == 0;
        int chance = random.nextInt(40);
        if (chance == 0 && !trial.deploying) {
            int min = random.nextInt(20);
            trial.scheduled(now, action("any", min, min + random.nextInt(-3, 20)));
        }
        ring(trial, random);
        int desired = trial.decide(now);
        trial.running = random.nextBoolean() ? desired : (trial.running + desired) / 2;
        if (trial.running == desired) {
            trial.scaler.completed(now);
        }
    }

    private static void ring(Trial trial, SplittableRandom random) {
        for (String alarm : ALARMS) {
            if (random.nextInt(3) == 0) {
                trial.ring(alarm, random.nextDouble() * 120);
            } else if (random.nextInt(3) == 0) {
                trial.calm(alarm);
            }
        }
    }
}
