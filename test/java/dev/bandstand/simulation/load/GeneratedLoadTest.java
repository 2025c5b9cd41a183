package dev.bandstand.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GeneratedLoadTest {

    private static Load open(String generator) {
        return Loads.open(generator, LoadOptions.standard());
    }

    private static void refuses(String generator, String message) {
        assertThatThrownBy(() -> open(generator))
                .isInstanceOf(MalformedLoad.class)
                .hasMessage(message);
    }

    @Test
    void isConstant() {
        Load load = open("constant:rate=80,duration=3m");
        assertThat(Pieces.of(load)).containsExactly("60: 80.0", "120: 80.0", "180: 80.0");
        assertThat(load.facts()).isEqualTo(new LoadFacts(3, 180, 80, 80, 0));
        assertThat(load.title()).isEqualTo("constant:rate=80,duration=3m");
        assertThat(load.start()).isEmpty();
    }

    @Test
    void steps() {
        assertThat(Pieces.of(open("step:from=50,to=500,at=2m,duration=210s")))
                .containsExactly("60: 50.0", "120: 50.0", "180: 500.0", "210: 500.0");
    }

    @Test
    void hasDefaultsForEachKey() {
        assertThat(open("constant").facts()).isEqualTo(new LoadFacts(60, 3600, 100, 100, 0));
        assertThat(open("step"))
                .extracting(Pieces::of)
                .isEqualTo(Pieces.of(open("step:from=50,to=500,at=10m,duration=1h")));
    }

    @Test
    void holdsEachRateForAPeriod() {
        assertThat(Pieces.of(open("constant:rate=1,duration=1h,period=30m"))).containsExactly("1800: 1.0", "3600: 1.0");
    }

    @Test
    void isScaled() {
        assertThat(Loads.open("constant:rate=80", LoadOptions.standard().withScale(2.5))
                        .facts()
                        .peak())
                .isEqualTo(200);
    }

    @Test
    void makesTheSameNoiseOfTheSameSeed() {
        String noisy = "constant:rate=100,noise=0.1,duration=1d";
        assertThat(Pieces.of(open(noisy))).isEqualTo(Pieces.of(open(noisy + ",seed=1")));
        assertThat(Pieces.of(open(noisy))).isNotEqualTo(Pieces.of(open(noisy + ",seed=2")));
        assertThat(open(noisy).facts().mean()).isBetween(99.0, 101.0);
        assertThat(open(noisy).facts().peak()).isBetween(120.0, 150.0);
    }

    @Test
    void refusesAKeyThatItDoesNotHave() {
        refuses("step:form=50", "load step: key must be one of from, to, at, duration, period, noise, seed, got: form");
        refuses("constant:100", "load constant: keys must be written as key=value, got: 100");
        refuses("constant:", "load constant: keys must be written as key=value, got: ");
        refuses("constant:rate=1,rate=2", "load constant: rate must be given once, got: twice");
    }

    @Test
    void refusesValuesThatAreNone() {
        refuses("constant:rate=-1", "load constant: rate must be a number from 0 to 1000000000, got: -1");
        refuses("constant:rate=NaN", "load constant: rate must be a number from 0 to 1000000000, got: NaN");
        refuses("constant:rate=", "load constant: rate must be a number from 0 to 1000000000, got: ");
        refuses("constant:noise=2", "load constant: noise must be a share from 0 to 1, got: 2");
        refuses("constant:seed=1.5", "load constant: seed must be a whole number from 0 to 1000000000, got: 1.5");
        refuses("step:at=soon", "load step: at must be a time like 90s, 15m, 2h or 7d, at most 3660d, got: soon");
        refuses("step:at=1.5s", "load step: at must be a time like 90s, 15m, 2h or 7d, at most 3660d, got: 1.5s");
        refuses("step:at=-5m", "load step: at must be a time like 90s, 15m, 2h or 7d, at most 3660d, got: -5m");
        refuses(
                "constant:duration=4000d",
                "load constant: duration must be a time like 90s, 15m, 2h or 7d, at most 3660d, got: 4000d");
        refuses("constant:duration=0s", "load constant: duration must be longer than 0s, got: 0s");
        refuses("constant:period=0", "load constant: period must be longer than 0s, got: 0s");
    }
}
