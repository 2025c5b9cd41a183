package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does for an estimate, on a machine whose tools only write down how they were called. */
class LauncherCostTest {

    @TempDir
    private Path directory = Path.of("");

    private Machine machine;

    @BeforeEach
    void newMachine() throws IOException {
        machine = new Machine(directory);
    }

    @Test
    void estimatesATemplateWithoutNodeAndTheCdk() throws Exception {
        Invocation told = machine.without("node").without("npm").bandstand("cost", "--base", "old", "t.json");

        assertThat(told.exitCode()).isZero();
        assertThat(machine.calls("java"))
                .last()
                .asString()
                .endsWith(" dev.bandstand.cli.Bandstand cost --base old t.json");
    }

    @Test
    void synthesizesWhatTheContextSelectsWhereNoTemplateIsNamed() throws Exception {
        machine.bandstand("cost", "--format", "json", "-c", "config=a.yaml", "--region=eu-central-1");

        assertThat(machine.calls("node"))
                .last()
                .asString()
                .contains("cdk synth --quiet -c config=a.yaml --no-notices --output " + machine.state("cost."));
        assertThat(machine.calls("java"))
                .last()
                .asString()
                .contains("Bandstand cost --synthesized " + machine.state("cost."))
                .endsWith(" --format json -c config=a.yaml --region=eu-central-1");
        try (var left = Files.list(machine.state(""))) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("cost."));
        }
    }

    @Test
    void findsTheFilesOfTheCallersFolder() throws Exception {
        Path caller = Files.createDirectories(directory.resolve("else where"));
        for (String file : new String[] {"t.json", "old.json", "u.yaml"}) {
            Files.writeString(caller.resolve(file), "");
        }
        machine.start(caller, "cost", "t.json", "--base=old.json", "--usage", "u.yaml", "--region", "t.json")
                .end();

        assertThat(machine.calls("java"))
                .last()
                .asString()
                .endsWith("cost " + caller.resolve("t.json") + " --base=" + caller.resolve("old.json") + " --usage "
                        + caller.resolve("u.yaml") + " --region t.json");
    }
}
