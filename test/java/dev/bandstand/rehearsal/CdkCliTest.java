package dev.bandstand.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CdkCliTest {

    private static RehearsalProps.Builder props() {
        return RehearsalProps.builder(Path.of("cdk.out"), Path.of("node"), Path.of("cdk"));
    }

    @Test
    void takesNothingButThePathFromTheCaller() {
        RehearsalProps props = props().variables(Map.of(
                        "PATH", "/bin",
                        "HOME", "/home/me",
                        "AWS_PROFILE", "production",
                        "AWS_ACCESS_KEY_ID", "AKIAEXAMPLE",
                        "AWS_SESSION_TOKEN", "token",
                        "AWS_CONFIG_FILE", "elsewhere/.aws/config",
                        "AWS_SHARED_CREDENTIALS_FILE", "elsewhere/.aws/credentials",
                        "HTTPS_PROXY", "http://proxy"))
                .build();

        assertThat(CdkCli.variables(props, URI.create("http://127.0.0.1:4566"), Path.of("home")))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("PATH", "/bin"),
                        Map.entry("HOME", "home"),
                        Map.entry("CDK_HOME", "home/cdk"),
                        Map.entry("AWS_ENDPOINT_URL", "http://127.0.0.1:4566"),
                        Map.entry("AWS_ACCESS_KEY_ID", "test"),
                        Map.entry("AWS_SECRET_ACCESS_KEY", "test"),
                        Map.entry("AWS_REGION", "eu-central-1"),
                        Map.entry("AWS_EC2_METADATA_DISABLED", "true"),
                        Map.entry("CDK_DISABLE_CLI_TELEMETRY", "true"),
                        Map.entry("CDK_DISABLE_VERSION_CHECK", "true"),
                        Map.entry("CI", "true"),
                        Map.entry("NO_COLOR", "1")));
    }

    @Test
    void defaultsAreTheDocumentedOnes() {
        RehearsalProps props = props().build();

        assertThat(props.endpoint()).isEmpty();
        assertThat(props.account()).isEqualTo("123456789012");
        assertThat(props.region()).isEqualTo("eu-central-1");
        assertThat(props.variables()).isEmpty();
        assertThat(props.stepTimeout()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void refusesAnAccountThatIsNone() {
        assertThatThrownBy(() -> props().account("12345").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("account must have 12 digits, got: 12345");
    }

    @Test
    void refusesATimeoutThatIsNone() {
        assertThatThrownBy(() -> props().stepTimeout(Duration.ZERO).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stepTimeout must be positive, got: PT0S");
    }
}
