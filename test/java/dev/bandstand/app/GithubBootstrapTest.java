package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/** The template that lets a repository in, as somebody deploys it who has nothing yet. */
class GithubBootstrapTest {

    private static final String PROVIDER =
            "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";

    /** What a run printed, where it left its assembly, and how it ended. */
    private record Run(int exit, String out, String err, Path assembly) {
        JsonNode template() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    @Test
    void printsATemplateThatNeedsNothingInTheAccount() throws IOException {
        JsonNode template = run(Map.of("repository", "octocat/hello-world")).template();

        assertThat(template.fieldNames()).toIterable().containsExactly("Description", "Resources", "Outputs");
        assertThat(template.path("Description").asText())
                .isEqualTo("Lets GitHub Actions of octocat/hello-world compare and deploy");
        assertThat(template.path("Outputs").fieldNames())
                .toIterable()
                .containsExactly("ProviderArn", "DiffRoleArn", "DeployRoleArn");
    }

    @Test
    void takesEveryOption() throws IOException {
        Run run = run(Map.of(
                "repository", "octocat/hello-world",
                "environment", "production",
                "qualifier", "shop",
                "regions", "eu-central-1,us-east-1",
                "lookups", "true",
                "providerArn", PROVIDER));

        assertThat(run.out())
                .contains(
                        "repo:octocat/hello-world:environment:production",
                        ":role/cdk-shop-lookup-role-",
                        ":cloudformation:eu-central-1:",
                        "-us-east-1",
                        "\"Federated\": \"" + PROVIDER + "\"")
                .doesNotContain("AWS::IAM::OIDCProvider", "AWS::Region", "refs/heads");
        assertThat(run(Map.of("repository", "octocat/hello-world", "branch", "trunk"))
                        .out())
                .contains("repo:octocat/hello-world:ref:refs/heads/trunk");
    }

    @Test
    void tellsInOneLineWhatIsRefused() throws IOException {
        Run refused = run(Map.of("repository", "octocat/*"));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .isEqualTo("bandstand: repository must be OWNER/NAME or OWNER@ID/NAME@ID, got: octocat/*\n");
    }

    @Test
    void passesCdkNagWithOneReasonedSuppression() throws IOException {
        Run run = run(Map.of("repository", "octocat/hello-world", "lookups", "true"));

        assertThat(NagReport.read(run.assembly(), "AwsSolutions"))
                .filteredOn(row -> !row.compliance().matches("Compliant|N/A"))
                .singleElement()
                .satisfies(row -> assertThat(row.rule() + " " + row.resource() + " " + row.reason())
                        .isEqualTo("AwsSolutions-IAM5 github/Github/DiffPolicy/Resource"
                                + " [Resource::arn:<AWS::Partition>:cloudformation:<AWS::Region>:<AWS::AccountId>:stack/*]"
                                + " which stacks a pull request brings is known in the pull request alone"));
        assertThat(NagReport.read(run.assembly(), "NIST.800.53.R5"))
                .isNotEmpty()
                .allMatch(row -> row.compliance().matches("Compliant|N/A"));
    }

    private static Run run(Map<String, String> context) throws IOException {
        App app = GithubBootstrap.newApp();
        Aspects.of(app).add(NIST80053R5Checks.Builder.create().reports(true).build());
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = GithubBootstrap.run(
                app,
                key -> Optional.ofNullable(context.get(key)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(
                exit,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8),
                Path.of(app.getOutdir()));
    }
}
