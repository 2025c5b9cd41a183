package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher holds what it synthesizes against the lock. */
class LauncherLockTest {

    private static final String LOCK = " dev.bandstand.cli.Bandstand lock --assembly ";

    @TempDir
    private Path directory = Path.of("");

    private Machine machine;

    @BeforeEach
    void newMachine() throws IOException {
        machine = new Machine(directory);
        Files.createDirectories(machine.project().resolve("cdk.out"));
    }

    @Test
    void looksAtNothingWithoutALock() throws Exception {
        machine.bandstand("synth");

        assertThat(machine.calls("java")).noneMatch(call -> call.contains(LOCK));
    }

    @Test
    void comparesAfterASynthesis() throws Exception {
        writeLock();
        machine.bandstand("synth", "-q", "--output=else where", "-c", "imageTag=1");

        assertThat(machine.calls("node")).last().asString().endsWith(" synth -q --output=else where -c imageTag=1");
        assertThat(machine.calls("java")).last().asString().endsWith(LOCK + "else where");
    }

    @Test
    void writesTheLockWhenTold() throws Exception {
        machine.bandstand("synth", "--update-lock", "-q");

        assertThat(machine.calls("node")).last().asString().endsWith(" synth -q");
        assertThat(machine.calls("java")).last().asString().endsWith(LOCK + "cdk.out --update-lock");
    }

    @Test
    void endsAsTheComparisonEnds() throws Exception {
        writeLock();
        loseSomething();

        assertThat(machine.bandstand("synth").exitCode()).isEqualTo(1);
    }

    @Test
    void deploysNothingThatLosesData() throws Exception {
        writeLock();
        loseSomething();

        Invocation deployed = machine.bandstand("deploy");

        assertThat(deployed.exitCode()).isEqualTo(1);
        assertThat(machine.calls("java")).last().asString().endsWith(LOCK + "cdk.out --deploy");
        assertThat(machine.calls("node")).noneMatch(call -> call.contains(" deploy --app "));
    }

    @Test
    void deploysWhatTheLockIsGivenFor() throws Exception {
        machine.bandstand("deploy", "--update-lock", "--quiet");

        assertThat(machine.calls("java")).last().asString().endsWith(LOCK + "cdk.out --update-lock --deploy");
        assertThat(machine.calls("node")).last().asString().endsWith("cdk deploy --app cdk.out --quiet");
    }

    @Test
    void tellsOfItInTheHelp() throws Exception {
        assertThat(machine.bandstand("synth", "--help").out()).contains("  --update-lock  Write the logical ids");
        assertThat(machine.bandstand("deploy", "--help").out()).contains("  --update-lock          Write the logical");
    }

    private void writeLock() throws IOException {
        Files.writeString(machine.project().resolve("bandstand.lock.json"), "{}");
    }

    private void loseSomething() throws IOException {
        machine.tool("java", """
                case $* in
                  *-XshowSettings*) echo '    java.specification.version = 21' ;;
                  *' lock '*) exit 1 ;;
                esac
                """);
    }
}
