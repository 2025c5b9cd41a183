package dev.bandstand.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskCountTest {

    @ParameterizedTest
    @CsvSource({"10,200,20", "3,150,4", "3,100,3", "5000,200,10000"})
    void countsTheTasksOfADeployment(int max, int percent, int atOnce) {
        assertThat(new TaskCount(1, max, 100, percent).mostAtOnce()).isEqualTo(atOnce);
    }

    @Test
    void deploysBetween100And200Percent() {
        assertThat(TaskCount.between(2, 4)).isEqualTo(new TaskCount(2, 4, 100, 200));
    }
}
