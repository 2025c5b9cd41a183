package dev.bandstand.simulation.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void readsBackWhatItWrites(Parameter parameter) {
        assertThat(Notation.read(Notation.of(parameter.standard()))).contains(parameter.standard());
        assertThat(parameter.range())
                .allSatisfy(end -> assertThat(Notation.read(Notation.of(end))).contains(end));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void theDefaultAndTheRangeAreWithinTheBounds(Parameter parameter) {
        assertThat(Bounds.complaint(parameter, parameter.standard())).isEmpty();
        assertThat(parameter.range())
                .allSatisfy(end -> assertThat(Bounds.complaint(parameter, end)).isEmpty());
    }

    @Test
    void readsNumbersAsPeopleTypeThem() {
        assertThat(Notation.read(" 0.5 ")).contains(new Spread.Fixed(0.5));
        assertThat(Notation.read("1e3")).contains(new Spread.Fixed(1000));
        assertThat(Notation.read("uniform( 60,120 )")).contains(new Spread.Uniform(60, 120));
        assertThat(Notation.read("lognormal(35, 90)")).contains(new Spread.LogNormal(35, 90));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "NaN,1",
                "0x10",
                "1 2",
                "uniform(1)",
                "uniform(2, 1)",
                "uniform(1, NaN)",
                "uniform(1, 2, 3)",
                "triangular(1, 3, 2)",
                "lognormal(0, 1)",
                "normal(1, 2)",
                "uniform(1, 2"
            })
    void readsNothingElse(String text) {
        assertThat(Notation.read(text)).isEmpty();
    }
}
