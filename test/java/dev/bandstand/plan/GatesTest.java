package dev.bandstand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatesTest {

    private static final String HEADER = "Rule ID,Resource ID,Compliance,Exception Reason,Rule Level,Rule Info\n";

    @TempDir
    Path directory;

    @Test
    void saysWhatDidNotRun() {
        assertThat(Gates.of(directory))
                .containsExactly(
                        new Gate("CloudFormation Validate", "did not run", true),
                        new Gate("cdk-nag", "did not run", true));
    }

    @Test
    void addsUpTheReportsOfAllStacksAndCountsNoReasonAsARow() throws IOException {
        Files.writeString(
                directory.resolve("AwsSolutions-shop-data-NagReport.csv"),
                HEADER
                        + "\"AwsSolutions-A1\",\"a\",\"Compliant\",\"N/A\",\"Error\",\"x\"\n"
                        + "\"AwsSolutions-A2\",\"a\",\"Suppressed\",\"said \"\"so\"\",\n\"\"Non-Compliant\"\" or not\",\"Error\",\"x\"\n");
        Files.writeString(
                directory.resolve("AwsSolutions-shop-web-NagReport.csv"),
                HEADER
                        + "\"AwsSolutions-A1\",\"b\",\"Non-Compliant\",\"N/A\",\"Error\",\"x\"\n"
                        + "\"AwsSolutions-A3\",\"b\",\"UNKNOWN\",\"N/A\",\"Error\",\"x\"\n"
                        + "\"AwsSolutions-A4\",\"b\",\"Suppressed\",\"because\",\"Error\",\"x\"\n");
        Files.writeString(directory.resolve("NIST.800.53.R5-shop-web-NagReport.csv"), HEADER);

        assertThat(Gates.of(directory))
                .contains(
                        new Gate("cdk-nag AwsSolutions", "2 findings, 2 suppressed with a reason", false),
                        new Gate("cdk-nag NIST.800.53.R5", "0 findings, 0 suppressed with a reason", true));
    }

    @Test
    void countsThePlacesThatCloudFormationValidateNames() throws IOException {
        report("""
                {"severity": "error", "violatingConstructs": [{}, {}]}, {"severity": "warning", "violatingConstructs": [{}]}
                """);

        assertThat(Gates.of(directory))
                .contains(new Gate("CloudFormation Validate", "2 errors, 1 warning", false))
                .noneMatch(gate -> gate.name().equals("Construct Annotations"));
    }

    @Test
    void isSatisfiedWithAnEmptyReport() throws IOException {
        report("");

        assertThat(Gates.of(directory)).contains(new Gate("CloudFormation Validate", "0 findings", true));
    }

    @Test
    void takesAReportWithoutAnyPluginForAPass() throws IOException {
        Files.writeString(directory.resolve("validation-report.json"), """
                {"title": "Validation Report", "pluginReports": []}
                """);

        assertThat(Gates.of(directory)).contains(new Gate("CloudFormation Validate", "0 findings", true));
    }

    @Test
    void doesNotTakeAReportOfAnnotationsAloneForAValidation() throws IOException {
        Files.writeString(directory.resolve("validation-report.json"), """
                {"pluginReports": [{"pluginName": "Construct Annotations", "metadata": {"cdk:annotations": "true"}}]}
                """);

        assertThat(Gates.of(directory)).contains(new Gate("CloudFormation Validate", "did not run", true));
    }

    @Test
    void doesNotTakeABrokenReportForAPass() throws IOException {
        Files.writeString(directory.resolve("validation-report.json"), "{");

        assertThat(Gates.of(directory))
                .contains(new Gate("CloudFormation Validate", "left a report that is not JSON", false));
    }

    private void report(String violations) throws IOException {
        Files.writeString(directory.resolve("validation-report.json"), """
                {"pluginReports": [
                  {"pluginName": "CloudFormation Validate", "violations": [%s]},
                  {"pluginName": "Construct Annotations", "metadata": {"cdk:annotations": "true"}, "violations": [{}]}]}
                """.formatted(violations));
    }
}
