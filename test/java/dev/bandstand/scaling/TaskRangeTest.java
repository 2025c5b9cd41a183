package dev.bandstand.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskRangeTest {

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -1   | 2    | min must be between 0 and 5000, got: -1
            5001 | 5001 | min must be between 0 and 5000, got: 5001
            0    | 0    | max must be between 1 and 5000, got: 0
            1    | 5001 | max must be between 1 and 5000, got: 5001
            4    | 2    | max must be at least min (4), got: 2
            """)
    void rejectsABoundOutOfItsLimits(int min, int max, String message) {
        assertThatThrownBy(() -> TaskRange.between(min, max))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void acceptsTheOuterBounds() {
        assertThat(TaskRange.between(0, 5000)).isEqualTo(new TaskRange(0, TaskRange.MOST_TASKS));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"0, 2", "2, 2", "7, 7", "20, 20", "21, 20"})
    void bringsACountInside(int count, int inside) {
        assertThat(TaskRange.between(2, 20).clamp(count)).isEqualTo(inside);
    }

    @Test
    void readsAsAPhrase() {
        assertThat(TaskRange.between(2, 20)).hasToString("2 to 20");
    }
}
