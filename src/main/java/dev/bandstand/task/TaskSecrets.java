package dev.bandstand.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.SecretAttributes;
import software.constructs.Construct;

/**
 * The secrets and parameters of a task, taken over by their ARN: a grant on the original would write the task's role into the policy
 * of the secret's key, and two stacks would need each other.
 */
final class TaskSecrets extends Construct {

    /**
     * A parameter that the task may read.
     *
     * @param arn its ARN
     * @param key the key that encrypts it, if it is not AWS's own
     */
    record Parameter(String arn, Optional<IKey> key) {}

    private final SortedMap<String, ISecret> imported = new TreeMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

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
        if (value instanceof TaskSecret.OfSecret given) {
            String path = given.secret().getNode().getPath();
            return field(imported.computeIfAbsent(path, missing -> byArn(given.secret())), given.jsonKey());
        }
        if (value instanceof TaskSecret.NamedSecret named) {
            return field(imported.computeIfAbsent(named.nameOrArn(), this::byName), named.jsonKey());
        }
        if (value instanceof TaskSecret.OfParameter given) {
            return parameter(new Parameter(given.parameter().getParameterArn(), given.key()));
        }
        var named = (TaskSecret.NamedParameter) value;
        return parameter(new Parameter(parameterArn(named.nameOrArn()), named.key()));
    }

    private static Secret field(ISecret secret, Optional<String> jsonKey) {
        return jsonKey.map(key -> Secret.fromSecretsManager(secret, key))
                .orElseGet(() -> Secret.fromSecretsManager(secret));
    }

    private Secret parameter(Parameter parameter) {
        parameters.put(parameter.arn(), parameter);
        return new ParameterValue(parameter.arn());
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

    private ISecret byName(String nameOrArn) {
        String id = "Secret" + imported.size();
        if (!nameOrArn.startsWith("arn:")) {
            return software.amazon.awscdk.services.secretsmanager.Secret.fromSecretNameV2(this, id, nameOrArn);
        }
        return nameOrArn.matches(".*-[A-Za-z0-9]{6}")
                ? software.amazon.awscdk.services.secretsmanager.Secret.fromSecretCompleteArn(this, id, nameOrArn)
                : software.amazon.awscdk.services.secretsmanager.Secret.fromSecretPartialArn(this, id, nameOrArn);
    }

    private String parameterArn(String nameOrArn) {
        if (nameOrArn.startsWith("arn:")) {
            return nameOrArn;
        }
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("ssm")
                        .resource("parameter")
                        .resourceName(nameOrArn.startsWith("/") ? nameOrArn.substring(1) : nameOrArn)
                        .build());
    }

    List<ISecret> secrets() {
        return new ArrayList<>(imported.values());
    }

    List<Parameter> parameters() {
        return new ArrayList<>(parameters.values());
    }
}
