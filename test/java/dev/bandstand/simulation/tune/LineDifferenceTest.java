package dev.bandstand.simulation.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {

    @Test
    void marksWhatGoesAndWhatComes() {
        assertThat(LineDifference.of(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "d", "e")))
                .containsExactly("  a", "- b", "+ x", "  c", "  d", "+ e");
    }

    @Test
    void keepsTheLongestCommonLines() {
        assertThat(LineDifference.of(List.of("m", "t", "m", "u"), List.of("m", "u")))
                .containsExactly("  m", "- t", "- m", "  u");
        assertThat(LineDifference.of(List.of(), List.of("a"))).containsExactly("+ a");
        assertThat(LineDifference.of(List.of("a"), List.of())).containsExactly("- a");
    }
}
