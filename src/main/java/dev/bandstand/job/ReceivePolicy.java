package dev.bandstand.job;

import static java.util.Collections.singletonMap;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * What a worker may do with its queue and with nothing else: take messages, hide them for longer, delete them. It lies with the
 * worker, so the queue and its key may stand in another stack; the key's policy must leave the decision to the account's IAM.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-least-privilege-policy.html">Least-privilege
 *     policies for Amazon SQS</a>
 */
final class ReceivePolicy extends Construct {

    private final ManagedPolicy policy;

    ReceivePolicy(Construct scope, String id, IQueue queue) {
        super(scope, id);
        this.policy = ManagedPolicy.Builder.create(this, "Resource")
                .description("Takes messages from the queue of a worker")
                .build();
        policy.addStatements(PolicyStatement.Builder.create()
                .actions(List.of(
                        "sqs:ChangeMessageVisibility",
                        "sqs:DeleteMessage",
                        "sqs:GetQueueAttributes",
                        "sqs:GetQueueUrl",
                        "sqs:ReceiveMessage"))
                .resources(List.of(queue.getQueueArn()))
                .build());
        IKey key = queue.getEncryptionMasterKey();
        if (key != null) {
            policy.addStatements(useOf(key, Stack.of(this), "kms:Decrypt"));
        }
    }

    /** Returns the right to use {@code key} for messages of SQS, and for nothing else. */
    static PolicyStatement useOf(IKey key, Stack stack, String... actions) {
        var throughSqs = singletonMap("kms:ViaService", "sqs." + stack.getRegion() + ".amazonaws.com");
        return PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(List.of(key.getKeyArn()))
                .conditions(singletonMap("StringEquals", throughSqs))
                .build();
    }

    void attachTo(IRole role) {
        role.addManagedPolicy(policy);
    }
}
