package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BootstrapCommandTest {

    @Test
    void handsTheOptionsToTheApp() {
        assertThat(bootstrap("github", "--repository", "octocat/hello-world"))
                .isEqualTo(new Invocation(0, "{\"repository\":\"octocat/hello-world\",\"lookups\":false}\n", ""));
        assertThat(bootstrap(
                        "github",
                        "--repository=octocat/hello-world",
                        "--environment=production",
                        "--qualifier=shop",
                        "--region=us-east-1",
                        "--region=eu-central-1",
                        "--lookups",
                        "--provider-arn=arn"))
                .isEqualTo(new Invocation(
                        0,
                        "{\"repository\":\"octocat/hello-world\",\"environment\":\"production\",\"qualifier\":\"shop\","
                                + "\"providerArn\":\"arn\",\"regions\":\"us-east-1,eu-central-1\",\"lookups\":true}\n",
                        ""));
        assertThat(bootstrap("github", "--repository=o/n", "--branch=trunk").out())
                .isEqualTo("{\"repository\":\"o/n\",\"branch\":\"trunk\",\"lookups\":false}\n");
    }

    @Test
    void saysWhatIsMissingAndWhatExcludesWhat() {
        assertThat(bootstrap())
                .isEqualTo(
                        refused("bootstrap must be told for whom: bandstand bootstrap github --repository OWNER/NAME;"
                                + " the account's own is: npx cdk bootstrap"));
        assertThat(bootstrap("gitlab")).isEqualTo(refused("bootstrap must be for github, got: gitlab"));
        assertThat(bootstrap("github")).isEqualTo(refused("--repository must be given"));
        assertThat(bootstrap("github", "--repository=o/n", "--branch=main", "--environment=production"))
                .isEqualTo(refused(
                        "--branch must not be given with --environment, whose own rules say which branches deploy"));
    }

    @Test
    void takesNoEmptyValueForTheDefault() {
        assertThat(bootstrap("github", "--repository=")).isEqualTo(refused("--repository must not be empty"));
        assertThat(bootstrap("github", "--repository=o/n", "--environment="))
                .isEqualTo(refused("--environment must not be empty"));
        assertThat(bootstrap("github", "--repository=o/n", "--region="))
                .isEqualTo(refused("--region must not be empty"));
        assertThat(bootstrap("github", "--repository=o/n", "--provider-arn="))
                .isEqualTo(refused("--provider-arn must not be empty"));
    }

    private static Invocation bootstrap(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "bootstrap";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Invocation.of(arguments);
    }

    private static Invocation refused(String message) {
        return new Invocation(2, "", "bandstand: " + message + "\n");
    }
}
