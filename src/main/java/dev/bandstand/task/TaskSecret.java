package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.Optional;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.ssm.IParameter;

/**
 * A value that a container gets from Secrets Manager or from the Parameter Store when it starts.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html">Pass sensitive data to an
 *     Amazon ECS container</a>
 */
public sealed interface TaskSecret {

    /** Returns the whole text of {@code secret}. */
    static TaskSecret of(ISecret secret) {
        return new OfSecret(secret, Optional.empty());
    }

    /** Returns the value under {@code jsonKey} of {@code secret}. */
    static TaskSecret of(ISecret secret, String jsonKey) {
        return new OfSecret(secret, Optional.of(jsonKey));
    }

    /** Returns the whole text of the secret with a name or an ARN. */
    static TaskSecret secret(String nameOrArn) {
        return new NamedSecret(nameOrArn, Optional.empty());
    }

    /** Returns the value under {@code jsonKey} of the secret with a name or an ARN. */
    static TaskSecret secret(String nameOrArn, String jsonKey) {
        return new NamedSecret(nameOrArn, Optional.of(jsonKey));
    }

    /** Returns the value of {@code parameter}; one that is encrypted has AWS's own key. */
    static TaskSecret of(IParameter parameter) {
        return new OfParameter(parameter, Optional.empty());
    }

    /** Returns the value of {@code parameter}, which {@code key} encrypts. */
    static TaskSecret of(IParameter parameter, IKey key) {
        return new OfParameter(parameter, Optional.of(key));
    }

    /** Returns the value of the parameter with a name or an ARN; one that is encrypted has AWS's own key. */
    static TaskSecret parameter(String nameOrArn) {
        return new NamedParameter(nameOrArn, Optional.empty());
    }

    /** Returns the value of the parameter with a name or an ARN, which {@code key} encrypts. */
    static TaskSecret parameter(String nameOrArn, IKey key) {
        return new NamedParameter(nameOrArn, Optional.of(key));
    }

    private static void check(Optional<String> jsonKey) {
        require(jsonKey.isEmpty() || !jsonKey.get().isEmpty(), "secrets.jsonKey must not be empty, got: \"\"");
    }

    /**
     * A secret that a construct stands for.
     *
     * @param secret the secret, of this stack or another
     * @param jsonKey the key whose value is taken when the secret is a JSON object
     */
    record OfSecret(ISecret secret, Optional<String> jsonKey) implements TaskSecret {
        /**
         * Checks the key.
         *
         * @throws IllegalArgumentException if the key is empty
         */
        public OfSecret {
            check(jsonKey);
        }
    }

    /**
     * A secret that stands elsewhere.
     *
     * @param nameOrArn its name, or its ARN
     * @param jsonKey the key whose value is taken when the secret is a JSON object
     */
    record NamedSecret(String nameOrArn, Optional<String> jsonKey) implements TaskSecret {
        /**
         * Checks the name and the key.
         *
         * @throws IllegalArgumentException if Secrets Manager takes no such name, or the key is empty
         */
        public NamedSecret {
            require(
                    nameOrArn.matches("arn:\\S+|[A-Za-z0-9/_+=.@-]{1,512}"),
                    "secrets must hold names or ARNs of secrets, got: \"%s\"",
                    nameOrArn);
            check(jsonKey);
        }
    }

    /**
     * A parameter that a construct stands for.
     *
     * @param parameter the parameter, of this stack or another
     * @param key the key that encrypts it, if it is not AWS's own
     */
    record OfParameter(IParameter parameter, Optional<IKey> key) implements TaskSecret {}

    /**
     * A parameter that stands elsewhere.
     *
     * @param nameOrArn its name, or its ARN
     * @param key the key that encrypts it, if it is not AWS's own
     */
    record NamedParameter(String nameOrArn, Optional<IKey> key) implements TaskSecret {
        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if the Parameter Store takes no such name
         */
        public NamedParameter {
            require(
                    nameOrArn.matches("arn:\\S+|/?[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*"),
                    "secrets must hold names or ARNs of parameters, got: \"%s\"",
                    nameOrArn);
        }
    }
}
