package dev.bandstand.encryption;

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

/**
 * The customer's own KMS key for everything that one stack encrypts: it rotates every year, and CloudWatch Logs may use it for
 * the log groups of its account.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html">Encrypt log data</a>
 */
public final class EncryptionKey extends Construct {

    private final Key key;

    /**
     * Makes the key.
     *
     * @param scope where it belongs
     * @param id its id in {@code scope}
     * @param removalPolicy what becomes of the key with its stack; it must outlive the snapshots that it encrypts
     */
    public EncryptionKey(Construct scope, String id, RemovalPolicy removalPolicy) {
        super(scope, id);
        Stack stack = Stack.of(this);
        this.key = Key.Builder.create(this, "Resource")
                .description("Encrypts what " + stack.getStackName() + " holds")
                .enableKeyRotation(true)
                .removalPolicy(removalPolicy)
                .build();
        key.addToResourcePolicy(logGroupsOf(stack));
    }

    /** Returns the key. */
    public IKey getKey() {
        return key;
    }

    private static PolicyStatement logGroupsOf(Stack stack) {
        String logGroups = stack.formatArn(ArnComponents.builder()
                .service("logs")
                .resource("log-group")
                .resourceName("*")
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
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
