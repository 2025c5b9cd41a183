package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewCommandTest {

    private static final String CASES = "test/resources/review/cases/";
    private static final String HARMLESS = CASES + "changes-listed";
    private static final String WARNING = CASES + "deregistrationDelayCut-to-five";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void reviewsTwoTemplatesUnderTheNameOfTheHead() {
        Invocation reviewed = review(HARMLESS);

        assertThat(reviewed.err()).isEmpty();
        assertThat(reviewed.out()).startsWith("3 changes").contains("  add         new.New  AWS::SNS::Topic\n");
        assertThat(reviewed.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"critical, 0", "warning, 1", "note, 1", "never, 0"})
    void failsFromTheChosenSeverityOn(String severity, int exitCode) {
        assertThat(review(WARNING, "--fail-on", severity).exitCode()).isEqualTo(exitCode);
        assertThat(review(HARMLESS, "--fail-on", severity).exitCode()).isZero();
    }

    @Test
    void doesNotFailForWhatIsAcknowledged() throws IOException {
        String accepted = file("a.yaml", """
                - rule: deregistrationDelayCut
                  reason: the clients try again
                  expires: 2026-12-31
                """);

        Invocation before =
                review(WARNING, "--fail-on", "warning", "--acknowledgements", accepted, "--today", "2026-12-31");
        Invocation after =
                review(WARNING, "--fail-on", "warning", "--acknowledgements", accepted, "--today", "2027-01-01");

        assertThat(before.exitCode()).isZero();
        assertThat(before.out())
                .startsWith("1 change: 1 acknowledged\n")
                .contains("\n  acknowledged until 2026-12-31: the clients try again\n");
        assertThat(after.exitCode()).isEqualTo(1);
        assertThat(after.out())
                .startsWith("1 change: 1 warning\n")
                .contains("\nexpired acknowledgement  " + accepted + ":1  deregistrationDelayCut  any stack\n");
    }

    @Test
    void readsTheAcknowledgementsOfTheProject() throws IOException {
        file("bandstand.acknowledgements.yaml", """
                - rule: deregistrationDelayCut
                  reason: the clients try again
                  expires: 2999-12-31
                """);
        Path base = Path.of(WARNING, "old.yaml").toAbsolutePath();
        Path head = Path.of(WARNING, "new.yaml").toAbsolutePath();

        assertThat(Invocation.in(
                                folder,
                                "review",
                                "--base",
                                base.toString(),
                                "--head",
                                head.toString(),
                                "--fail-on=warning")
                        .exitCode())
                .isZero();
    }

    @Test
    void tellsTheCostOfBothSidesWhereTheRegionIsKnown() throws IOException {
        JsonNode cost = json(costs(1), costs(2), "--region", "us-east-1").path("cost");

        assertThat(cost.at("/base/region").asText()).isEqualTo("us-east-1");
        assertThat(cost.at("/head/total").decimalValue())
                .isEqualByComparingTo(cost.at("/base/total")
                        .decimalValue()
                        .add(cost.at("/delta/total").decimalValue()));
        assertThat(cost.at("/delta/fixed").decimalValue()).isPositive();
    }

    @Test
    void saysWhyThereIsNoCost() throws IOException {
        JsonNode report = json(costs(1), costs(2));

        assertThat(report.path("cost").isNull()).isTrue();
        assertThat(report.path("costUnknown").asText())
                .isEqualTo(
                        "--region or AWS_REGION must be given: the prices depend on it, and nothing says where t2 lies");
    }

    @Test
    void takesTheUsageOfAResourceThatIsThereInOtherEnvironmentsOnly() throws IOException {
        String template = file("t.yaml", """
                Conditions: {Never: !Equals [a, b]}
                Resources:
                  Logs: {Type: AWS::Logs::LogGroup, Condition: Never}
                  Topic: {Type: AWS::SNS::Topic}
                """);
        String usage = file("u.yaml", "Logs.logs.gigabytes: 3\n");

        Invocation reviewed = run(template, template, "--region", "us-east-1", "--usage", usage);

        assertThat(reviewed.err()).isEmpty();
        assertThat(reviewed.exitCode()).isZero();
    }

    @Test
    void failsAboveABudget() throws IOException {
        String budget = file("b.yaml", "monthlyUsdDelta: 1\n");

        Invocation over = run(costs(1), costs(2), "--region", "us-east-1", "--budget", budget);
        Invocation within = run(costs(2), costs(1), "--region", "us-east-1", "--budget", budget);

        assertThat(over.exitCode()).isEqualTo(1);
        assertThat(over.out()).contains("\n  over the budget: monthlyUsdDelta must be at most 1, got: ");
        assertThat(within.exitCode()).isZero();
        assertThat(within.out()).doesNotContain("over the budget");
    }

    @Test
    void drawsWhatChanges() throws IOException {
        Path svg = folder.resolve("change.svg");
        Path html = folder.resolve("change.html");

        Invocation reviewed = run(
                "examples/risky-change/base.yaml",
                "examples/risky-change/head.yaml",
                "--region=eu-central-1",
                "--svg",
                svg.toString(),
                "--html",
                html.toString());

        assertThat(reviewed.err()).isEmpty();
        assertThat(svg).content().startsWith("<svg").contains("replaced");
        assertThat(html).content().startsWith("<!DOCTYPE html>").contains("replaced");
    }

    @Test
    void printsTheSameBytesEachTime() {
        for (String format : List.of("text", "markdown", "json", "sarif")) {
            assertThat(review(WARNING, "--format", format)).isEqualTo(review(WARNING, "--format", format));
        }
    }

    private JsonNode json(String base, String head, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--format", "json"));
        return MAPPER.readTree(run(base, head, arguments.toArray(String[]::new)).out());
    }

    /** A template with so many load balancers. */
    private String costs(int count) throws IOException {
        StringBuilder text = new StringBuilder("Resources:\n");
        for (int i = 0; i < count; i++) {
            text.append("  B" + i + ":\n    Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n");
        }
        return file("t" + count + ".yaml", text.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Invocation review(String folder, String... options) {
        return run(folder + "/old.yaml", folder + "/new.yaml", options);
    }

    private static Invocation run(String base, String head, String... options) {
        List<String> arguments = new ArrayList<>(List.of("review", "--base", base, "--head", head));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }
}
