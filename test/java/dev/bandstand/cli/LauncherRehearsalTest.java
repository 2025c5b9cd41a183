package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does before a rehearsal, on a machine whose tools only write down how they were called. */
class LauncherRehearsalTest {

    @TempDir
    private Path directory = Path.of("");

    private Machine machine;

    @BeforeEach
    void newMachine() throws IOException {
        machine = new Machine(directory);
    }

    @Test
    void synthesizesEachFileForTheRehearsal() throws Exception {
        Invocation rehearsed = machine.bandstand(
                "rehearse", "one.yaml", "-c", "imageTag=1", "two.yaml", "--endpoint", "http://127.0.0.1:1");

        assertThat(rehearsed.exitCode()).isZero();
        assertThat(machine.calls("node"))
                .filteredOn(call -> call.contains(" synth "))
                .satisfiesExactly(
                        call -> assertThat(call)
                                .contains(" -c imageTag=1 -c config=one.yaml --no-notices --output ")
                                .endsWith("/1"),
                        call -> assertThat(call)
                                .contains(" -c imageTag=1 -c config=two.yaml --no-notices --output ")
                                .endsWith("/2"));
        assertThat(machine.calls("java"))
                .last()
                .asString()
                .contains(" rehearse --synthesized " + machine.state("rehearse."))
                .endsWith(" one.yaml -c imageTag=1 two.yaml --endpoint http://127.0.0.1:1");
    }

    @Test
    void synthesizesWhatTheContextNamesForTheRehearsal() throws Exception {
        machine.bandstand("rehearse", "-cconfig=one.yaml");

        assertThat(machine.calls("node"))
                .filteredOn(call -> call.contains(" synth "))
                .singleElement()
                .asString()
                .contains(" -cconfig=one.yaml --no-notices --output ")
                .endsWith("/1");
    }

    @Test
    void rehearsesAnAssemblyAsItIs() throws Exception {
        machine.bandstand("rehearse", "--assembly", "cdk.out");

        assertThat(machine.calls("node")).noneMatch(call -> call.contains(" synth "));
        assertThat(machine.calls("java")).last().asString().endsWith(" rehearse --assembly cdk.out");
    }

    @Test
    void rehearsesNothingWhereOneOfTheFilesIsNotInOrder() throws Exception {
        machine.tool("node", """
                case $* in
                  --version) echo v24.1.0 ;;
                  *config=bad.yaml*) echo 'bad.yaml:1:1 name must be given' >&2; exit 2 ;;
                esac
                """);

        assertThat(machine.bandstand("explain").exitCode()).isZero();
        assertThat(machine.bandstand("rehearse", "good.yaml", "bad.yaml", "good.yaml"))
                .isEqualTo(new Invocation(2, "", """
                        bandstand: installing the CDK CLI (npm ci)
                        bandstand: preparing fast starts (class-data archive)
                        bad.yaml:1:1 name must be given
                        bandstand: bad.yaml could not be synthesized, see above
                        """));
        assertThat(machine.calls("java")).noneMatch(call -> call.contains(" rehearse "));
        assertThat(machine.calls("node"))
                .filteredOn(call -> call.contains(" synth "))
                .hasSize(3);
        assertThat(machine.project().resolve(".bandstand")).isDirectoryNotContaining("glob:**/rehearse.*");
    }

    @Test
    void leavesNothingWhereItIsInterruptedBeforeTheRehearsal() throws Exception {
        machine.tool("node", """
                case $* in
                  --version) echo v24.1.0 ;;
                  *synth*) kill -TERM $PPID ;;
                esac
                """);

        assertThat(machine.bandstand("rehearse").exitCode()).isEqualTo(143);
        assertThat(machine.calls("java")).noneMatch(call -> call.contains(" rehearse "));
        assertThat(machine.project().resolve(".bandstand")).isDirectoryNotContaining("glob:**/rehearse.*");
    }
}
