package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does for a plan, on a machine whose tools only write down how they were called. */
class LauncherPlanTest {

    private static final String NODE = """
            case $* in
              --version) echo v24.1.0 ;;
              *get-yargs-completions*) printf '%s\\n' --output --quiet -q ;;
              *--help*) echo '  --context, -c  Context' ;;
              *)
                while [ $# -gt 1 ]; do
                  [ "$1" != --output ] || { mkdir -p "$2" && : >"$2/manifest.json"; }
                  shift
                done
                ;;
            esac
            """;

    @TempDir
    private Path directory = Path.of("");

    private Machine machine;

    @BeforeEach
    void newMachine() throws IOException {
        machine = new Machine(directory).tool("node", NODE);
    }

    @Test
    void drawsIntoTheCallersFolderAndKeepsTheCdkOutOfIt() throws Exception {
        Path caller = Files.createDirectories(directory.resolve("somewhere else"));

        Invocation plan = machine.start(caller, "plan", "-c", "imageTag=1", "--html", "plan.html", "--svg=p.svg", "-q")
                .end();

        assertThat(plan.err()).contains("compiling").doesNotContain("unknown");
        assertThat(machine.calls("node"))
                .filteredOn(call -> call.contains(" synth --quiet "))
                .singleElement()
                .asString()
                .contains("cdk synth --quiet -c imageTag=1 -q --output ")
                .doesNotContain("html", "svg");
        assertThat(machine.calls("java"))
                .last()
                .asString()
                .endsWith(" --html " + caller.resolve("plan.html") + " --svg " + caller.resolve("p.svg")
                        + " -- -c imageTag=1 -q");
    }

    @Test
    void asksForNoPictureWhereNoneIsWanted() throws Exception {
        machine.bandstand("plan", "-c", "imageTag=1");

        assertThat(machine.calls("java"))
                .last()
                .asString()
                .endsWith(" -- -c imageTag=1")
                .doesNotContain("html", "svg");
    }

    @Test
    void refusesAPictureWithoutAFileBeforeItSynthesizes() throws Exception {
        machine.bandstand("plan");

        assertThat(machine.bandstand("plan", "--html"))
                .isEqualTo(new Invocation(2, "", "bandstand: --html must name a file\n"));
        assertThat(machine.bandstand("plan", "--svg="))
                .isEqualTo(new Invocation(2, "", "bandstand: --svg must name a file, got: an empty name\n"));
        assertThat(machine.bandstand("plan", "--html", "--svg", "x"))
                .isEqualTo(new Invocation(2, "", "bandstand: --html must name a file, got: --svg\n"));
        assertThat(machine.calls("node"))
                .filteredOn(call -> call.contains(" synth --quiet "))
                .hasSize(1);
    }
}
