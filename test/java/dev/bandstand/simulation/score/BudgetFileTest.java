package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetFileTest {

    private static final String FIELDS =
            "overloadMinutes, taskHours, costUsd, peakTasks, scalings, aboveOptimumPercent";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsLimitsInYamlAndJson() throws IOException {
        Map<String, Double> limits = new TreeMap<>(Map.of("overloadMinutes", 0.0, "costUsd", 12.5));

        assertThat(BudgetFile.read(file("overloadMinutes: 0\ncostUsd: 12.50 # a day\n")))
                .isEqualTo(new Budget(limits));
        assertThat(BudgetFile.read(file("{\"overloadMinutes\": 0, \"costUsd\": 12.5}")))
                .isEqualTo(new Budget(limits));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            overloadMinuts: 0   | overloadMinuts must be one of {fields} (did you mean overloadMinutes?)
            latency: 1          | latency must be one of {fields}
            costUsd: -1         | costUsd must be a number of at least 0, got: -1
            costUsd: NaN        | costUsd must be a number of at least 0, got: NaN
            costUsd: 1e999      | costUsd must be a number of at least 0, got: 1e999
            peakTasks: ten      | peakTasks must be a number of at least 0, got: ten
            """)
    void namesFileAndLineOfWhatCannotBe(String line, String message) throws IOException {
        Path file = file("taskHours: 5\n" + line + "\n");

        assertThatThrownBy(() -> BudgetFile.read(file))
                .isInstanceOf(MalformedBudget.class)
                .hasMessage(file + ":2 " + message.replace("{fields}", FIELDS));
    }

    @Test
    void wantsAtLeastOneLimit() throws IOException {
        Path file = file("# nothing yet\n");

        assertThatThrownBy(() -> BudgetFile.read(file))
                .isInstanceOf(MalformedBudget.class)
                .hasMessage(file + " must hold a limit of at least one of " + FIELDS + ", got: none");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("budget"), text);
    }
}
