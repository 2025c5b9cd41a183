package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceholderGuardTest {

    @TempDir
    private Path assembly = Path.of("");

    @BeforeEach
    void writeTwoServicesAndANetwork() throws IOException {
        Files.writeString(assembly.resolve("manifest.json"), """
                {"version": "54.0.0", "artifacts": {%s, %s, %s}}
                """.formatted(
                        stack("shop-dev-network", "Ids", "vpc-1"),
                        stack("shop-dev-service", "ApiImage", "placeholder"),
                        stack("shop-dev-jobs", "JobImage", "1.2.3")));
    }

    @Test
    void comparesOnlyStacksThatHoldAPlaceholder() {
        assertThat(guard("").out()).isEqualTo("shop-dev-service\n");
    }

    @Test
    void comparesNothingWhenOnlyOtherStacksAreDeployed() {
        assertThat(guard("shop-dev-network").out()).isEmpty();
        assertThat(guard("shop-dev-network", "shop-dev-service").out()).isEqualTo("shop-dev-service\n");
    }

    @Test
    void comparesAllWhenThePatternNamesNoStackByItself() {
        assertThat(guard("shop-*", "--require-approval", "never").out()).isEqualTo("shop-dev-service\n");
    }

    @Test
    void refusesToGoBackToThePlaceholder() throws IOException {
        Invocation compared = compared("""
                Stack shop-dev-service (aws://123456789012/eu-central-1)
                Outputs
                [~] Output ApiImage ApiImage: {"Description":"Image","Value":"1.2.3"} to {"Description":"Image","Value":"placeholder"}
                """);

        assertThat(compared.exitCode()).isEqualTo(1);
        assertThat(compared.err())
                .isEqualTo("bandstand: ApiImage of shop-dev-service would go back from 1.2.3 to the placeholder;"
                        + " name an image with -c imageTag=TAG, or allow it with --back-to-placeholder\n");
    }

    @Test
    void namesAnImageThatCloudFormationPutsTogether() throws IOException {
        Invocation compared = compared("""
                Stack shop-dev-service
                [~] Output ApiImage ApiImage: {"Value":{"Ref":"Tag"}} to {"Value":"placeholder"}
                """);

        assertThat(compared.err())
                .startsWith("bandstand: ApiImage of shop-dev-service would go back from {\"Ref\":\"Tag\"} to");
    }

    @Test
    void allowsTheFirstDeploymentAndOneThatStaysOrLeaves() throws IOException {
        Invocation compared = compared("""
                Stack shop-dev-service (aws://123456789012/eu-central-1)
                Outputs
                [+] Output ApiImage ApiImage: {"Description":"Image","Value":"placeholder"}
                [~] Output WebImage WebImage: {"Value":"placeholder"} to {"Value":"1.2.3"}
                [~] Output JobImage JobImage: {"Description":"Old","Value":"placeholder"} to {"Description":"New","Value":"placeholder"}
                [-] Output GoneImage GoneImage: {"Value":"1.2.3"}
                """);

        assertThat(compared.exitCode()).isZero();
        assertThat(compared.err()).isEmpty();
    }

    private Invocation guard(String... arguments) {
        String[] command = new String[arguments.length + 4];
        command[0] = "guard";
        command[1] = "--assembly";
        command[2] = assembly.toString();
        command[3] = "--";
        System.arraycopy(arguments, 0, command, 4, arguments.length);
        return Invocation.of(command);
    }

    private Invocation compared(String diff) throws IOException {
        Path file = Files.writeString(assembly.resolve("diff.txt"), diff);
        return Invocation.of("guard", "--assembly", assembly.toString(), "--diff", file.toString());
    }

    private String stack(String name, String output, String value) throws IOException {
        Files.writeString(assembly.resolve(name + ".template.json"), """
                {"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}, "Outputs": {"%s": {"Value": "%s"}}}
                """.formatted(output, value));
        return """
                "%s": {"type": "aws:cloudformation:stack", "environment": "aws://unknown-account/unknown-region",
                 "displayName": "%s", "properties": {"templateFile": "%s.template.json"}}
                """.formatted(name, name, name);
    }
}
