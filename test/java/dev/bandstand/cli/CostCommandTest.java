package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostCommandTest {

    private static final Path SCHEMA = Path.of("src/main/resources/dev/bandstand/cost/report/cost.schema.json");

    private static final String HEAD = """
            Resources:
              Address: {Type: AWS::EC2::EIP}
              Nat: {Type: AWS::EC2::NatGateway, Properties: {AllocationId: !GetAtt Address.AllocationId, SubnetId: a}}
              Logs: {Type: AWS::Logs::LogGroup}
              Task:
                Type: AWS::ECS::TaskDefinition
                Properties: {Cpu: "512", Memory: "1024", ContainerDefinitions: [{LogConfiguration: {Options: {awslogs-group: !Ref Logs}}}]}
              Api: {Type: AWS::ECS::Service, Properties: {LaunchType: FARGATE, DesiredCount: 2, TaskDefinition: !Ref Task}}
              Moon: {Type: AWS::Moon::Base}
            """;

    private static final String MANIFEST = """
            {"version": "48.0.0", "artifacts": {"shop": {"type": "aws:cloudformation:stack",
            "environment": "aws://123456789012/eu-central-1", "properties": {"templateFile": "shop.json", "stackName": "shop-prod"}}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path head = Path.of("");

    @BeforeEach
    void write() throws IOException {
        head = Files.writeString(folder.resolve("shop.yaml"), HEAD);
    }

    private static Invocation cost(Object... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "cost";
        for (int i = 0; i < arguments.length; i++) {
            all[i + 1] = arguments[i].toString();
        }
        return Invocation.of(all);
    }

    private static JsonNode json(Object... arguments) throws IOException {
        Invocation told = cost(arguments);
        assertThat(told.err()).isEmpty();
        assertThat(told.exitCode()).isZero();
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
        JsonNode node = new ObjectMapper().readTree(told.out());
        assertThat(schema.validate(node)).isEmpty();
        return node;
    }

    @Test
    void tellsFixedAndAssumedAndWhatIsInNoSum() {
        assertThat(cost(head, "--region", "us-east-1").out()).isEqualTo("""
                        us-east-1, prices of 2026-11-21, US dollars a month of 730 hours

                                     fixed  assumed   total
                        shop        $72.54    $0.98  $73.52
                          shop.Api  $36.04    $0.53  $36.57
                        all         $72.54    $0.98  $73.52

                        fixed
                          shop.Address  Public IPv4 address   730  hour          $0.005   $3.65
                          shop.Api      Fargate memory, x86  1460  GB-hour    $0.004445   $6.49
                          shop.Api      Fargate vCPU, x86     730  vCPU-hour   $0.04048  $29.55
                          shop.Nat      NAT gateway           730  hour          $0.045  $32.85

                        assumed
                          shop.Logs  Logs kept          1  GB-month   $0.03  $0.03
                          shop.Logs  Logs taken in      1  GB          $0.5  $0.50
                          shop.Nat   NAT gateway data  10  GB        $0.045  $0.45

                        not in the sums
                          shop.Moon  AWS::Moon::Base  not known here

                        assumptions
                          logs.gigabytes         1  GB a month taken in, for each log group  (default)
                          logs.storedGigabytes   1  GB kept, for each log group              (default)
                          natGateway.gigabytes  10  GB a month, for each NAT gateway         (default)
                        """);
    }

    @Test
    void tellsTheSameToPrograms() throws IOException {
        JsonNode told = json(head, "--region", "us-east-1", "--format", "json");

        assertThat(told.path("region").asText()).isEqualTo("us-east-1");
        assertThat(told.path("fixed").decimalValue()).isEqualByComparingTo("72.54");
        assertThat(told.path("assumed").decimalValue()).isEqualByComparingTo("0.98");
        assertThat(told.path("total").decimalValue()).isEqualByComparingTo("73.52");
        assertThat(told.path("items").path(1).toString())
                .isEqualTo(
                        "{\"stack\":\"shop\",\"resource\":\"Api\",\"item\":\"Fargate memory, x86\",\"quantity\":1460,"
                                + "\"unit\":\"GB-hour\",\"price\":0.004445,\"monthly\":6.49,\"kind\":\"fixed\"}");
        assertThat(told.path("unpriced").path(0).path("reason").asText()).isEqualTo("not known here");
        assertThat(told.path("services").path(0).path("total").decimalValue()).isEqualByComparingTo("36.57");
        assertThat(told.path("awsServices").findValuesAsText("awsService"))
                .containsExactly("AWS Fargate", "Amazon CloudWatch", "Amazon VPC");
    }

    @Test
    void tellsWhatAChangeCosts() throws IOException {
        Path base = Files.writeString(folder.resolve("old.yaml"), HEAD.replace("DesiredCount: 2", "DesiredCount: 1"));

        JsonNode told = json(head, "--base", base, "--region", "us-east-1", "--format", "json");

        assertThat(told.path("delta").path("fixed").decimalValue()).isEqualByComparingTo("18.02");
        assertThat(told.path("delta").path("assumed").decimalValue()).isEqualByComparingTo("0.00");
        assertThat(told.path("delta").path("total").decimalValue()).isEqualByComparingTo("18.02");
        assertThat(told.path("base").path("total").decimalValue()).isEqualByComparingTo("55.50");
    }

    @Test
    void comparesTwoTemplatesAsOneStackWhateverTheirFilesAreCalled() throws IOException {
        Path base = Files.writeString(folder.resolve("old.yaml"), HEAD.replace("DesiredCount: 2", "DesiredCount: 1"));

        Invocation told = cost(head, "--base", base, "--region", "us-east-1", "--format", "markdown");

        assertThat(told.out())
                .contains("| `shop` | `Api` | Fargate memory, x86 | \\$3.24 | \\$6.49 | +\\$3.25 |\n")
                .doesNotContain("`old`");
    }

    @Test
    void tellsNothingOfTheRegionOfAnAssemblyWithoutStacks() throws IOException {
        Files.delete(head);
        Files.writeString(folder.resolve("manifest.json"), "{\"version\": \"1\", \"artifacts\": {}}");

        assertThat(cost(folder, "--region", "us-east-1").err()).isEmpty();
    }

    @Test
    void drawsABarOfBothSidesAndListsWhatCostsMore() throws IOException {
        Files.createDirectories(folder.resolve("base"));
        Path base =
                Files.writeString(folder.resolve("base/shop.yaml"), HEAD.replace("DesiredCount: 2", "DesiredCount: 1"));

        assertThat(cost(head, "--base", base, "--region", "us-east-1", "--format", "markdown")
                        .out())
                .startsWith("""
                        US dollars a month of 730 hours in us-east-1, prices of 2026-11-21.

                        | | base | head | delta |
                        | --- | ---: | ---: | ---: |
                        | fixed | \\$54.52 | \\$72.54 | +\\$18.02 |
                        | assumed | \\$0.98 | \\$0.98 | \\$0.00 |
                        | **total** | \\$55.50 | \\$73.52 | **+\\$18.02** |

                        ```text
                        base ███████████████████████░░░░░░░ $55.50
                        head ██████████████████████████████ $73.52
                        ```

                        | stack | resource | item | base | head | delta |
                        | --- | --- | --- | ---: | ---: | ---: |
                        | `shop` | `Api` | Fargate memory, x86 | \\$3.24 | \\$6.49 | +\\$3.25 |
                        | `shop` | `Api` | Fargate vCPU, x86 | \\$14.78 | \\$29.55 | +\\$14.77 |
                        """);
    }

    @Test
    void readsTheRegionOfTheManifestBeforeThatOfTheOption() throws IOException {
        Files.delete(head);
        Files.writeString(folder.resolve("manifest.json"), MANIFEST);
        Files.writeString(folder.resolve("shop.json"), "{\"Resources\": {\"Key\": {\"Type\": \"AWS::KMS::Key\"}}}");

        assertThat(json(folder, "--format", "json").path("region").asText()).isEqualTo("eu-central-1");
        Invocation told = cost(folder, "--region", "us-east-1");
        assertThat(told.out()).startsWith("eu-central-1, ").contains("shop-prod.Key");
        assertThat(told.err())
                .isEqualTo("bandstand: --region us-east-1 holds only where the manifest names no region; it names"
                        + " eu-central-1\n");
    }

    @Test
    void readsTheRegionOfTheEnvironmentLast() {
        var out = new ByteArrayOutputStream();
        int exit = Bandstand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new Environment(Path.of(""), new TreeMap<>(Map.of("AWS_REGION", "eu-central-1"))),
                "cost",
                head.toString());
        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("eu-central-1, ");
    }

    @Test
    void takesTheUsageOfAFile() throws IOException {
        Path usage = Files.writeString(
                folder.resolve("usage.txt"), "logs.gigabytes: 4\nNat.natGateway.gigabytes: 100\nservice.tasks: 3.5\n");

        JsonNode told = json(head, "--usage", usage, "--region", "us-east-1", "--format", "json");

        assertThat(told.path("assumptions").findValuesAsText("key"))
                .containsExactly("Nat.natGateway.gigabytes", "logs.gigabytes", "logs.storedGigabytes", "service.tasks");
        assertThat(told.path("items").findValuesAsText("item"))
                .contains("Fargate vCPU, x86 above the minimum", "Fargate memory, x86 above the minimum");
        assertThat(told.path("fixed").decimalValue()).isEqualByComparingTo("72.54");
        // 2.00 and 0.03 of logs, 4.50 of NAT, 22.16 and 4.87 of one and a half tasks more
        assertThat(told.path("assumed").decimalValue()).isEqualByComparingTo("33.56");
    }

    @Test
    void isTheSameEveryTime() {
        Object[] call = {"test/resources/templates/backend", "--region", "us-east-1", "--format", "json"};
        assertThat(cost(call)).isEqualTo(cost(call));
    }

    @Test
    void keepsNamesOfATemplateFromBecomingMarkup() throws IOException {
        Path hostile = Files.writeString(
                folder.resolve("x.json"),
                "{\"Resources\": {\"<img src=x>|`a\\n[b](c)\": {\"Type\": \"AWS::KMS::Key\"}}}");
        assertThat(cost(hostile, "--region", "us-east-1", "--format", "markdown")
                        .out())
                .contains("| `x` | <code>\\<img src=x>\\|\\`a \\[b\\](c)</code> | KMS key |");
        assertThat(cost(hostile, "--region", "us-east-1").out()).contains("x.<img src=x>|`a [b](c)  KMS key");
    }
}
