package dev.bandstand.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.00412, 0.0041",
        "1e-15, 0",
        "1.235, 1.24",
        "9.994, 9.99",
        "9.996, 10",
        "99.94, 99.9",
        "99.96, 100",
        "1234567.8, 1234568",
        "-0.001, -0.001",
        "1e12, 1000000000000"
    })
    void writesNoMoreDigitsThanAnybodyReads(double value, String text) {
        assertThat(Figures.text(value)).isEqualTo(text);
    }

    @Test
    void writesNumbersWithoutEnd() {
        assertThat(Figures.text(Double.POSITIVE_INFINITY)).isEqualTo("∞");
        assertThat(Figures.text(Double.NEGATIVE_INFINITY)).isEqualTo("-∞");
        assertThat(Figures.text(Double.NaN)).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1.5, 1.50", "0.1, 0.10", "0.000123, 0.00012", "12345.678, 12345.68"})
    void writesMoney(double value, String text) {
        assertThat(Figures.usd(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "3, 3", "1e-12, 0", "0.0000012345, 0.000001234", "1e20, 100000000000000000000"})
    void writesNumbersForProgramsWithoutAnExponent(double value, String text) {
        assertThat(Figures.number(value).toPlainString()).isEqualTo(text);
    }
}
