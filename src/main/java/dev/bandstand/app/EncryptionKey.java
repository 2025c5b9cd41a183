package dev.bandstand.app;

import java.util.List;
import java.util.TreeMap;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/** The customer's own key for everything that one stack encrypts. */
final class EncryptionKey extends Construct {

    private final Key key;

    EncryptionKey(Construct scope, String id, RemovalPolicy removalPolicy) {
        super(scope, id);
        Stack stack = Stack.of(this);
        this.key = Key.Builder.create(this, "Resource")
                .description("Encrypts what " + stack.getStackName() + " holds")
                .enableKeyRotation(true)
                .removalPolicy(removalPolicy)
                .build();
        key.addToResourcePolicy(logGroupsOf(stack));
    }

    IKey key() {
        return key;
    }

    /** CloudWatch Logs uses a key only where the key's policy names it: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html. */
    private static PolicyStatement logGroupsOf(Stack stack) {
        String logGroups = stack.formatArn(ArnComponents.builder()
                .service("logs")
                .resource("*")
                .arnFormat(ArnFormat.NO_RESOURCE_NAME)
                .build());
        var context = new TreeMap<String, Object>();
        context.put("kms:EncryptionContext:aws:logs:arn", logGroups);
        var conditions = new TreeMap<String, Object>();
        conditions.put("ArnLike", context);
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("logs." + stack.getRegion() + ".amazonaws.com")))
                .actions(List.of(
                        "kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"))
                .resources(List.of("*"))
                .conditions(conditions)
                .build();
    }
}
