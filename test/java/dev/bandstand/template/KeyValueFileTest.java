package dev.bandstand.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyValueFileTest {

    @TempDir
    Path directory;

    @Test
    void readsYamlInItsOrderWithTheLinesAndTheValuesAsTyped() throws IOException {
        Path file = file("""
                # fixed for the worked example
                start.task: 35
                metrics.delay: "30..150"

                alarm.factor: 0.90
                """);

        assertThat(KeyValueFile.read(file))
                .containsExactly(
                        new KeyValueFile.Entry(2, "start.task", "35"),
                        new KeyValueFile.Entry(3, "metrics.delay", "30..150"),
                        new KeyValueFile.Entry(5, "alarm.factor", "0.90"));
    }

    @Test
    void readsJsonInItsOrderWithTheLinesAndTheValuesAsTyped() throws IOException {
        Path file = file("{\n\t\"costUsd\": 12.50,\n\t\"peakTasks\": 40,\n\t\"strict\": true, \"name\": \"a\"\n}\n");

        assertThat(KeyValueFile.read(file))
                .containsExactly(
                        new KeyValueFile.Entry(2, "costUsd", "12.50"),
                        new KeyValueFile.Entry(3, "peakTasks", "40"),
                        new KeyValueFile.Entry(4, "strict", "true"),
                        new KeyValueFile.Entry(4, "name", "a"));
    }

    @Test
    void readsNothingFromAnEmptyFile() throws IOException {
        assertThat(KeyValueFile.read(file("# nothing yet\n"))).isEmpty();
        assertThat(KeyValueFile.read(file("{}"))).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: 1;b: 2;a: 3     | :3 a must be given once, got: it again (first in line 1)
            a: {b: 1}          | :1 a must be one value, got: a map
            a:; - 1            | :1 a must be one value, got: a list
            b: 1;a:            | :2 a must be one value, got: nothing
            a: !secret 1       | :1 a must have no YAML tag, got: !secret
            [1, 2]             | :1 must be a map from keys to values, got: no map
            [a]: 1             | :1 must have texts as its keys, got: a map or a list
            a: [1              | :1 must be YAML (expected ',' or ']', but got <stream end>), got: a: [1
            {"a": 1,;"a": 2}   | :2 a must be given once, got: it again (first in line 1)
            {"a": {"b": 1}}    | :1 a must be one value, got: a map
            {"a": [1]}         | :1 a must be one value, got: a list
            {"a": null}        | :1 a must be one value, got: nothing
            {"a": 1};{"b": 2}  | :2 must hold one JSON object, got: { behind it
            {"a": nan}         | :1 must be JSON, got: Unrecognized token 'nan': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
            """)
    void saysInOneLineWhatIsWrong(String text, String message) throws IOException {
        Path file = file(text.replace(";", "\n"));

        assertThatThrownBy(() -> KeyValueFile.read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(file + message);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path file = directory.resolve("model.yaml");

        assertThatThrownBy(() -> KeyValueFile.read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(file + " must exist, got: no such file");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("values"), text);
    }
}
