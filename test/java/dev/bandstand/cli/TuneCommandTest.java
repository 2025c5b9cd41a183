package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.settings.Overrides;
import dev.bandstand.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneCommandTest {

    private static final String SCALED = "test/resources/golden/service-scaled.template.json";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsAPlanThatKeepsTheBudgetAndThatTheSettingsTake() throws IOException {
        Invocation tuned = tune("--holdout", "constant:rate=40,duration=1h", "--format", "json");

        assertThat(tuned.err()).isEmpty();
        assertThat(tuned.exitCode()).isZero();
        JsonNode report = new ObjectMapper().readTree(tuned.out());
        assertThat(report.path("keepsBudget").asBoolean()).isTrue();
        assertThat(report.path("keepsBudgetHeldOut").asBoolean()).isTrue();
        assertThat(report.path("loads").findValuesAsText("heldOut")).containsExactly("false", "false", "true", "true");
        assertThat(report.path("loads").findValuesAsText("scaling"))
                .containsExactly("today", "tuned", "today", "tuned");
        assertThat(report.path("difference").path(0).asText()).isEqualTo("  scaling:");
        String yaml = report.path("yaml").asText();
        Path settings = Files.writeString(
                folder.resolve("x.yaml"), "name: shop\nservices:\n  api:\n    loadBalancer: {}\n" + yaml.indent(4));
        assertThat(SettingsFile.load(settings, Overrides.none())
                        .settings()
                        .service("api")
                        .scaling())
                .isPresent();
    }

    @Test
    void theSameCallGivesTheSameBytes() {
        assertThat(tune()).isEqualTo(tune());
    }

    @Test
    void writesTheYamlBesideTheReport() throws IOException {
        Path out = folder.resolve("new");
        Invocation tuned = tune("--out", out.toString());

        assertThat(Files.readString(out.resolve("tuned.md"))).isEqualTo(tuned.out());
        assertThat(tuned.out())
                .contains("```yaml\n" + Files.readString(out.resolve("scaling.yaml")) + "```\n")
                .contains("```diff\n  scaling:\n")
                .contains("Nothing was held out: that takes two whole days of load, or --holdout.");
        assertThat(out.resolve("tuned.json")).exists();
    }

    @Test
    void saysSoWhereTheMinimumHoldsItAll() {
        Invocation tuned = Invocation.of(
                "tune",
                "--template",
                SCALED,
                "--load",
                "constant:rate=20,duration=20m",
                "--requests-per-second-per-task",
                "10",
                "--region",
                "us-east-1",
                "--start",
                "2026-11-27T00:00:00Z",
                "--seeds",
                "1");

        assertThat(tuned.out())
                .contains(
                        "\nIt hardly ever scales: the minimum holds these loads, and what the policies cost when a larger one comes"
                                + " was not put to the test.\n");
    }

    @Test
    void endsWithOneWhereNoPlanKeepsTheBudget() throws IOException {
        Path budget = Files.writeString(folder.resolve("b.yaml"), "overloadMinutes: 0\npeakTasks: 2\n");
        Invocation tuned = tune("--budget", budget.toString());

        assertThat(tuned.exitCode()).isEqualTo(1);
        assertThat(tuned.out())
                .contains("**No plan keeps the budget**; this one exceeds it least")
                .contains(": overloadMinutes at most 0, got ")
                .contains(": exceeded\n");
    }

    @Test
    void endsBeforeTheTemplateWhereTheLauncherOnlyWantsTheRestChecked() {
        assertThat(Invocation.of("tune", "--only-check", "--load", "day", "--cpu-seconds-per-request", "1"))
                .isEqualTo(new Invocation(0, "", ""));
    }

    @Test
    void explainsItselfAsTheLauncherTakesIt() {
        assertThat(Invocation.of("tune", "--help").out())
                .startsWith("Usage: bandstand tune [--template FILE|DIR] --load FILE|GENERATOR...")
                .contains("--holdout")
                .doesNotContain("--synthesized", "--only-check");
    }

    private static Invocation tune(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "tune",
                "--template",
                SCALED,
                "--load",
                "step:from=20,to=60,at=30m,duration=90m",
                "--requests-per-second-per-task",
                "10",
                "--region",
                "us-east-1",
                "--start",
                "2026-11-27T00:00:00Z",
                "--seeds",
                "2"));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }
}
