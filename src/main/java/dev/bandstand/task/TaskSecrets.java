package dev.bandstand.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.SecretAttributes;
import software.constructs.Construct;

/**
 * The secrets of a task, taken over by their ARN: a grant on the original would write the task's role into the policy of the secret's
 * key, and two stacks would need each other.
 */
final class TaskSecrets extends Construct {
    private final SortedMap<String, ISecret> imported = new TreeMap<>();

    TaskSecrets(Construct scope, String id) {
        super(scope, id);
    }

    /** Returns the variables of one container as the CDK takes them. */
    Map<String, Secret> values(SortedMap<String, TaskSecret> secrets) {
        Map<String, Secret> values = new LinkedHashMap<>();
        secrets.forEach((name, value) -> values.put(name, value(value)));
        return values;
    }

    private Secret value(TaskSecret value) {
        ISecret secret = imported.computeIfAbsent(value.secret().getNode().getPath(), path -> byArn(value.secret()));
        return value.jsonKey()
                .map(key -> Secret.fromSecretsManager(secret, key))
                .orElseGet(() -> Secret.fromSecretsManager(secret));
    }

    private ISecret byArn(ISecret original) {
        String arn = original.getSecretFullArn();
        if (arn == null) {
            return original;
        }
        String id = "Secret" + imported.size();
        var attributes = SecretAttributes.builder().secretCompleteArn(arn);
        IKey key = original.getEncryptionKey();
        if (key != null) {
            attributes.encryptionKey(Key.fromKeyArn(this, "Key" + imported.size(), key.getKeyArn()));
        }
        return software.amazon.awscdk.services.secretsmanager.Secret.fromSecretAttributes(this, id, attributes.build());
    }

    List<ISecret> secrets() {
        return new ArrayList<>(imported.values());
    }
}
