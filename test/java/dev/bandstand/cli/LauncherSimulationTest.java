package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does for a simulation, on a machine whose tools only write down how they were called. */
class LauncherSimulationTest {

    @TempDir
    private Path directory = Path.of("");

    private Machine machine;

    @BeforeEach
    void newMachine() throws IOException {
        machine = new Machine(directory);
    }

    @Test
    void simulatesATemplateWithoutNodeAndTheCdk() throws Exception {
        Invocation simulated = machine.without("node").without("npm").bandstand("simulate", "--template=t.json");

        assertThat(simulated.exitCode()).isZero();
        assertThat(machine.calls("java"))
                .last()
                .asString()
                .contains(" -XX:TieredStopAtLevel=1 ")
                .endsWith(" dev.bandstand.cli.Bandstand simulate --template=t.json");
    }

    @Test
    void tunesWithBothCompilers() throws Exception {
        assertThat(machine.bandstand("tune", "--list-parameters").exitCode()).isZero();
        assertThat(machine.calls("java")).last().asString().doesNotContain("TieredStopAtLevel");
    }

    @Test
    void synthesizesWhatTheContextSelectsBeforeItSimulates() throws Exception {
        machine.bandstand("tune", "--load", "constant", "-c", "config=a.yaml", "-cenvironment=staging", "--seeds", "3");

        assertThat(machine.calls("node"))
                .last()
                .asString()
                .contains("cdk synth --quiet -c config=a.yaml -cenvironment=staging --no-notices --output "
                        + machine.state("tune."));
        assertThat(machine.calls("java"))
                .filteredOn(call -> call.contains("cli.Bandstand tune"))
                .satisfiesExactly(
                        call -> assertThat(call)
                                .contains("Bandstand tune --only-check --load constant -c config=a.yaml"),
                        call -> assertThat(call)
                                .contains("Bandstand tune --synthesized " + machine.state("tune."))
                                .endsWith(" --load constant -c config=a.yaml -cenvironment=staging --seeds 3"));
        try (var left = Files.list(machine.state(""))) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("tune."));
        }
    }

    @Test
    void tellsAMistakeBeforeItSynthesizes() throws Exception {
        machine.bandstand("explain");
        machine.tool("java", "case $* in *--only-check*) echo 'bandstand: wrong' >&2; exit 2 ;; esac\n");

        assertThat(machine.bandstand("simulate", "--seeds", "0"))
                .isEqualTo(new Invocation(2, "", "bandstand: wrong\n"));
        assertThat(machine.calls("node")).isEmpty();
    }

    @Test
    void saysSoWhereNothingCouldBeSynthesizedToSimulate() throws Exception {
        machine.bandstand("ls");
        machine.tool("node", "case $* in --version) echo v24.1.0 ;; *) echo broken; exit 1 ;; esac\n");

        assertThat(machine.bandstand("simulate"))
                .isEqualTo(
                        new Invocation(1, "", "broken\nbandstand: the stacks could not be synthesized, see above\n"));
    }

    @Test
    void findsWhatASimulationReadsAndWritesInTheCallersFolder() throws Exception {
        Path caller = Files.createDirectories(directory.resolve("else where"));
        for (String file : new String[] {"t.json", "l.csv", "b.yaml"}) {
            Files.writeString(caller.resolve(file), "");
        }
        Files.createDirectories(caller.resolve("cdk.out"));
        machine.start(
                        caller,
                        "simulate",
                        "--template",
                        "cdk.out",
                        "--base=t.json",
                        "--load",
                        "l.csv",
                        "--model",
                        "gone.yaml",
                        "--budget=b.yaml",
                        "--out",
                        "new",
                        "--service",
                        "l.csv")
                .end();

        assertThat(machine.calls("java"))
                .last()
                .asString()
                .endsWith("simulate --template " + caller.resolve("cdk.out") + " --base=" + caller.resolve("t.json")
                        + " --load " + caller.resolve("l.csv") + " --model gone.yaml --budget="
                        + caller.resolve("b.yaml") + " --out " + caller.resolve("new") + " --service l.csv");
    }
}
