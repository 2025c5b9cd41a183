package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockCommandTest {

    private static final String LOST =
            "shop.Database (AWS::RDS::DBInstance) would go, and with it all its data; keep the"
                    + " logical id, or if that is meant, run ./bandstand synth --update-lock\n";
    private static final String ADDED =
            "shop.Queue (AWS::SQS::Queue) is not in the lock; run ./bandstand synth --update-lock\n";

    @TempDir
    private Path project = Path.of("");

    @Test
    void doesNothingWithoutALock() throws IOException {
        assertThat(lock(false, "Queue", "AWS::SQS::Queue")).isEqualTo(new Invocation(0, "", ""));
        assertThat(project.resolve("bandstand.lock.json")).doesNotExist();
    }

    @Test
    void writesItWhenToldTo() throws IOException {
        assertThat(lock(true, "Queue", "AWS::SQS::Queue", "--update-lock")).isEqualTo(new Invocation(0, "", ""));
        assertThat(project.resolve("bandstand.lock.json")).exists();
        assertThat(lock(true, "Queue", "AWS::SQS::Queue")).isEqualTo(new Invocation(0, "", ""));
    }

    @Test
    void warnsOfALossAndOfWhatIsNew() throws IOException {
        lock(false, "Database", "AWS::RDS::DBInstance", "--update-lock");

        assertThat(lock(false, "Queue", "AWS::SQS::Queue"))
                .isEqualTo(new Invocation(0, "", "bandstand: warning: " + LOST + "bandstand: warning: " + ADDED));
    }

    @Test
    void failsInCi() throws IOException {
        lock(false, "Database", "AWS::RDS::DBInstance", "--update-lock");

        assertThat(lock(true, "Queue", "AWS::SQS::Queue"))
                .isEqualTo(new Invocation(1, "", "bandstand: " + LOST + "bandstand: " + ADDED));
    }

    @Test
    void failsInCiForWhatIsOnlyNew() throws IOException {
        lock(false, "Topic", "AWS::SNS::Topic", "--update-lock");

        assertThat(lock(true, "Queue", "AWS::SQS::Queue")).isEqualTo(new Invocation(1, "", "bandstand: " + ADDED));
        assertThat(lock(false, "Queue", "AWS::SQS::Queue", "--deploy"))
                .isEqualTo(new Invocation(0, "", "bandstand: warning: " + ADDED));
    }

    @Test
    void deploysNoLossAnywhere() throws IOException {
        lock(false, "Database", "AWS::RDS::DBInstance", "--update-lock");

        assertThat(lock(false, "Queue", "AWS::SQS::Queue", "--deploy"))
                .isEqualTo(new Invocation(1, "", "bandstand: " + LOST + "bandstand: warning: " + ADDED));
    }

    @Test
    void namesALockThatIsNone() throws IOException {
        Path file = Files.writeString(project.resolve("bandstand.lock.json"), "[]");

        assertThat(lock(false, "Queue", "AWS::SQS::Queue"))
                .isEqualTo(new Invocation(2, "", "bandstand: " + file + " version must be 1, got: nothing\n"));
    }

    @Test
    void namesALockThatCanNotBeWritten() throws IOException {
        Files.writeString(project.resolve("file"), "");

        assertThat(lock(false, "Queue", "AWS::SQS::Queue", "--update-lock", "--lock", "file/lock.json"))
                .isEqualTo(new Invocation(
                        2,
                        "",
                        "bandstand: " + project.resolve("file/lock.json")
                                + " must be a file that can be written, got: FileSystemException\n"));
    }

    private Invocation lock(boolean ci, String id, String type, String... options) throws IOException {
        Path template = Files.writeString(
                project.resolve("shop.template.json"),
                "{\"Resources\": {\"" + id + "\": {\"Type\": \"" + type + "\"}}}");
        String[] arguments = new String[options.length + 3];
        arguments[0] = "lock";
        arguments[1] = "--assembly";
        arguments[2] = template.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Invocation.in(new Environment(project, new TreeMap<>(Map.of("CI", ci ? "true" : "false"))), arguments);
    }
}
