package dev.bandstand.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.ssm.StringParameter;

class TaskSecretTest {

    private static final String KEY = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private static TemplateParts parts(TaskSecret secret) {
        return TemplateParts.of(Tasks.template(
                (stage, main) -> TaskProps.builder(main.secret("TOKEN", secret).build())));
    }

    private static String starting(TemplateParts parts) {
        return parts.only("AWS::IAM::ManagedPolicy").toString();
    }

    @Test
    void readsAParameterByItsNameWithTheOneRightThatEcsNeeds() {
        TemplateParts parts = parts(TaskSecret.parameter("/shop/token"));

        assertThat(parts.container("Secrets.0.ValueFrom").toString()).contains(":ssm:", ":parameter/shop/token");
        assertThat(starting(parts))
                .contains("ssm:GetParameters", ":parameter/shop/token")
                .doesNotContain("ssm:GetParameterHistory", "ssm:DescribeParameters", "kms:");
        assertThat(parts.all("AWS::IAM::Policy")).isEmpty();
    }

    @Test
    void keepsTheValueOfAParameterOutOfTheTemplate() {
        Template template = Tasks.template((stage, main) -> TaskProps.builder(
                main.secret("TOKEN", TaskSecret.parameter("/shop/token")).build()));

        assertThat(TemplateParts.at(template.toJSON(), "Parameters")
                        .orElseThrow()
                        .toString())
                .doesNotContain("/shop/token");
    }

    @Test
    void readsAParameterByItsArn() {
        String arn = "arn:aws:ssm:eu-central-1:123456789012:parameter/shop/token";

        assertThat(parts(TaskSecret.parameter(arn)).container("Secrets.0.ValueFrom"))
                .isEqualTo(arn);
    }

    @Test
    void decryptsAParameterOnlyThroughTheParameterStore() {
        Template template = Tasks.template((stage, main) -> TaskProps.builder(main.secret(
                        "TOKEN", TaskSecret.parameter("/shop/token", Key.fromKeyArn(stage.stack(), "Key", KEY)))
                .build()));

        assertThat(starting(TemplateParts.of(template))).contains("kms:Decrypt", KEY, "kms:ViaService", "ssm.");
    }

    @Test
    void readsAParameterOfAConstruct() {
        Template template = Tasks.template((stage, main) -> TaskProps.builder(main.secret(
                        "TOKEN",
                        TaskSecret.of(StringParameter.Builder.create(stage.stack(), "Token")
                                .stringValue("later")
                                .build()))
                .build()));

        assertThat(TemplateParts.of(template).container("Secrets.0.ValueFrom").toString())
                .contains("Ref=Token");
    }

    @Test
    void readsASecretByItsNameItsArnAndAKey() {
        String arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/token-AbCdEf";

        assertThat(parts(TaskSecret.secret("shop/token", "text"))
                        .container("Secrets.0.ValueFrom")
                        .toString())
                .contains(":secret:shop/token:text::");
        assertThat(parts(TaskSecret.secret(arn)).container("Secrets.0.ValueFrom"))
                .isEqualTo(arn);
        assertThat(starting(parts(TaskSecret.secret("shop/token")))).contains(":secret:shop/token-??????");
    }

    @Test
    void sharesOneImportAmongTheContainersOfATask() {
        Template template = Tasks.template((stage, main) -> TaskProps.builder(
                        main.secret("A", TaskSecret.secret("shop/token", "a")).build())
                .container(
                        "second",
                        ContainerProps.builder(Stage.image())
                                .secret("B", TaskSecret.secret("shop/token", "b"))
                                .build()));

        assertThat((List<?>) TemplateParts.at(
                                TemplateParts.of(template).only("AWS::IAM::ManagedPolicy"),
                                "Properties.PolicyDocument.Statement")
                        .orElseThrow())
                .hasSize(2);
    }

    @Test
    void refusesNamesThatNoStoreTakes() {
        assertThatThrownBy(() -> TaskSecret.secret("my secret"))
                .hasMessage("secrets must hold names or ARNs of secrets, got: \"my secret\"");
        assertThatThrownBy(() -> TaskSecret.parameter("/a//b"))
                .hasMessage("secrets must hold names or ARNs of parameters, got: \"/a//b\"");
    }
}
