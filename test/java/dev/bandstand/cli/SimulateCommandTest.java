package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.simulation.parameter.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    private static final String SCALED = "test/resources/golden/service-scaled.template.json";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void printsTheReportAndNothingElse() {
        Invocation simulated = simulate();

        assertThat(simulated.exitCode()).isZero();
        assertThat(simulated.err()).isEmpty();
        assertThat(simulated.out()).startsWith("your trace grows ×").contains("## Decisions", "static at peak");
    }

    @Test
    void theSameSeedsGiveTheSameBytes() {
        assertThat(simulate("--format", "json")).isEqualTo(simulate("--format", "json"));
    }

    @Test
    void printsJsonForPrograms() throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(simulate("--format", "json", "--seeds", "3").out());

        assertThat(report.path("service").asText()).isEqualTo("ApiServiceF47CA166");
        assertThat(report.path("seeds").asInt()).isEqualTo(3);
        assertThat(report.path("summary").path("overloadMinutes").fieldNames())
                .toIterable()
                .containsExactly("p10", "p50", "p90");
        assertThat(report.path("decisions").path(0).path("kind").asText()).isEqualTo("scaleOut");
    }

    @Test
    void writesEveryFormIntoAFolderThatItMakes() throws IOException {
        Path out = folder.resolve("new/report");
        Invocation simulated = simulate("--out", out.toString());

        assertThat(simulated.exitCode()).isZero();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report.md", "report.json", "report.svg", "report.html", "decisions.jsonl");
        }
        assertThat(simulate().out()).isEqualTo(simulated.out());
    }

    @Test
    void endsWithOneWhenTheBudgetIsExceededAndSaysWhere() throws IOException {
        Path budget = Files.writeString(folder.resolve("b.yaml"), "peakTasks: 3\ntaskHours: 1000\nscalings: 0\n");
        Invocation simulated = simulate("--budget", budget.toString());

        assertThat(simulated.exitCode()).isEqualTo(1);
        assertThat(simulated.err().lines())
                .hasSize(2)
                .allMatch(line -> line.matches("bandstand: (peakTasks must be at most 3|scalings must be at most 0)"
                        + " with nine seeds in ten, got: [0-9]+"));
        assertThat(simulated.out()).startsWith("your trace grows");
        Files.writeString(budget, "peakTasks: 20\n");
        assertThat(simulate("--budget", budget.toString()).exitCode()).isZero();
    }

    @Test
    void holdsTheResultAgainstTheBaseTemplate() {
        assertThat(simulate("--base", SCALED).out()).contains("| base template |");
    }

    @Test
    void speaksOfTheConfiguredAppAndNotOfWhereItWasSynthesized() throws IOException {
        Path template = Files.writeString(
                folder.resolve("x.template.json"),
                "{\"Resources\": {\"Service\": {\"Type\": \"AWS::ECS::Service\", \"Properties\": {}}}}");
        List<String> arguments = new ArrayList<>(arguments());
        arguments.set(arguments.indexOf("--template"), "--synthesized");
        arguments.set(arguments.indexOf(SCALED), template.toString());

        assertThat(Invocation.of(arguments.toArray(String[]::new)))
                .isEqualTo(new Invocation(
                        2,
                        "",
                        "bandstand: the configured app must hold an ECS service with an"
                                + " AWS::ApplicationAutoScaling::ScalableTarget, got: none\n"));
    }

    @Test
    void takesTheCapacityFromTheCpuSecondsOfARequest() {
        String given = simulate().out();
        List<String> arguments = new ArrayList<>(arguments());
        arguments.set(arguments.indexOf("--requests-per-second-per-task"), "--cpu-seconds-per-request");
        arguments.set(arguments.indexOf("10"), "0.025");

        assertThat(Invocation.of(arguments.toArray(String[]::new)).out()).isEqualTo(given);
    }

    @Test
    void endsBeforeTheTemplateWhereTheLauncherOnlyWantsTheRestChecked() {
        assertThat(simulate("--only-check", "--template", "nowhere.json").exitCode())
                .isEqualTo(2);
        assertThat(Invocation.of("simulate", "--only-check", "--load", "day", "--cpu-seconds-per-request", "1"))
                .isEqualTo(new Invocation(0, "", ""));
    }

    @Test
    void listsEveryParameterWithoutATemplate() throws IOException {
        Path model = Files.writeString(folder.resolve("m.yaml"), "start.task: uniform(20, 40)\n");
        Invocation listed = Invocation.of("simulate", "--list-parameters", "--model", model.toString());

        assertThat(listed.exitCode()).isZero();
        assertThat(listed.out().lines())
                .hasSize(1 + Parameter.values().length)
                .anyMatch(line -> line.matches("start[.]task +uniform\\(20, 40\\) +20 to 90 .*"))
                .noneMatch(line -> line.endsWith(" "));
        JsonNode parameters = new ObjectMapper()
                .readTree(Invocation.of("simulate", "--list-parameters", "--format", "json")
                        .out())
                .path("parameters");
        assertThat(parameters).hasSize(Parameter.values().length);
        assertThat(parameters.path(0))
                .hasToString("{\"name\":\"step.datapoints\",\"value\":\"0\",\"default\":\"0\","
                        + "\"range\":[\"0\",\"1\"],\"unit\":\"datapoints\",\"meaning\":\""
                        + Parameter.STEP_DATAPOINTS.meaning() + "\"}");
    }

    @Test
    void explainsItselfAsTheLauncherTakesIt() {
        assertThat(Invocation.of("simulate", "--help").out())
                .startsWith("Usage: bandstand simulate [--template FILE|DIR] --load FILE|GENERATOR")
                .contains("--list-parameters")
                .doesNotContain("--synthesized", "--only-check");
    }

    private static Invocation simulate(String... more) {
        List<String> arguments = new ArrayList<>(arguments());
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private static List<String> arguments() {
        return List.of(
                "simulate",
                "--template",
                SCALED,
                "--load",
                "step:from=5,to=100,at=10m",
                "--requests-per-second-per-task",
                "10",
                "--region",
                "us-east-1",
                "--start",
                "2026-11-27T00:00:00Z");
    }
}
