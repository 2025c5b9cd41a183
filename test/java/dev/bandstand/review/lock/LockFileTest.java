package dev.bandstand.review.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void holdsWhatIsStatefulSortedAndReadsItBack() throws IOException {
        Path file = folder.resolve("bandstand.lock.json");
        LockFile lock = LockFile.of(template("shop", """
                {"Topic": {"Type": "AWS::SNS::Topic"},
                 "Queue": {"Type": "AWS::SQS::Queue"},
                 "Replica": {"Type": "AWS::RDS::DBInstance", "Properties": {"SourceDBInstanceIdentifier": "db"}},
                 "Database": {"Type": "AWS::RDS::DBInstance", "Condition": "Never"}}
                """));

        lock.write(file);

        assertThat(file).content().isEqualTo("""
                {
                  "version" : 1,
                  "stacks" : {
                    "shop" : {
                      "Database" : "AWS::RDS::DBInstance",
                      "Queue" : "AWS::SQS::Queue"
                    }
                  }
                }
                """);
        assertThat(LockFile.read(file)).isEqualTo(lock);
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void leavesStacksThatWereNotSynthesizedAlone() throws IOException {
        LockFile lock = lock("""
                {"version": 1, "stacks": {"other": {"A": "AWS::SQS::Queue"}, "shop": {"B": "AWS::SQS::Queue"}}}
                """);

        assertThat(lock.with(LockFile.of(template("shop", "{\"C\": {\"Type\": \"AWS::SQS::Queue\"}}")))
                        .stacks())
                .hasToString("{other={A=AWS::SQS::Queue}, shop={C=AWS::SQS::Queue}}");
        assertThat(lock.with(LockFile.of(template("shop", "{\"C\": {\"Type\": \"AWS::SNS::Topic\"}}")))
                        .stacks())
                .hasToString("{other={A=AWS::SQS::Queue}}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | version must be 1, got: nothing",
                "{\"version\": 2} | version must be 1, got: 2",
                "{\"version\": 1} | stacks must be a map from stacks to their resources, got: nothing",
                "{\"version\": 1, \"stacks\": {\"s\": 3}} | stacks.s must be a map from logical ids to types, got: 3",
                "{\"version\": 1, \"stacks\": {\"s\": {\"A\": []}}} | stacks.s.A must be a type, got: []",
            })
    void refusesWhatIsNoLock(String text, String message) {
        assertThatThrownBy(() -> lock(text))
                .isInstanceOf(UnreadableLock.class)
                .hasMessage(folder.resolve("bandstand.lock.json") + " " + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\": 1, | :1 must be JSON, got: Unexpected end-of-input within/between Object entries",
                "{\"a\": 1, \"a\": 2} | :1 must be JSON, got: Duplicate field 'a'",
            })
    void refusesWhatIsNoJson(String text, String message) {
        assertThatThrownBy(() -> lock(text)).hasMessage(folder.resolve("bandstand.lock.json") + message);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path file = folder.resolve("none.json");

        assertThatThrownBy(() -> LockFile.read(file)).hasMessage(file + " must exist, got: no such file");
    }

    private LockFile lock(String text) throws IOException {
        return LockFile.read(Files.writeString(folder.resolve("bandstand.lock.json"), text));
    }

    private Assembly template(String name, String resources) throws IOException {
        return Assembly.read(
                Files.writeString(folder.resolve(name + ".template.json"), "{\"Resources\": " + resources + "}"));
    }
}
