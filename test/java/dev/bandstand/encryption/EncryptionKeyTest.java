package dev.bandstand.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Golden;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

class EncryptionKeyTest {

    private static Template template;

    @BeforeAll
    static void synthesize() {
        var stack = new Stack(new App(), "Stack");
        new EncryptionKey(stack, "EncryptionKey", RemovalPolicy.RETAIN);
        template = Template.fromStack(stack);
    }

    @Test
    void isWhatTheGoldenTemplateSays() {
        Golden.matches("encryption-key", template);
    }

    @Test
    void rotatesAndOutlivesItsStack() {
        template.hasResourceProperties("AWS::KMS::Key", Map.of("EnableKeyRotation", true));
        template.hasResource("AWS::KMS::Key", Map.of("DeletionPolicy", "Retain"));
    }

    @Test
    void letsCloudWatchLogsUseItForTheLogGroupsOfTheAccountAlone() {
        assertThat(String.valueOf(template.toJSON()))
                .contains("kms:EncryptionContext:aws:logs:arn")
                .contains(":log-group:*");
    }
}
