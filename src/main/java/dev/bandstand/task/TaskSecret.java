package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.Optional;
import software.amazon.awscdk.services.secretsmanager.ISecret;

/**
 * A value that a container gets from Secrets Manager when it starts.
 *
 * @param secret the secret, of this stack or another
 * @param jsonKey the key whose value is taken when the secret is a JSON object
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html">Secrets Manager
 *     secrets in environment variables</a>
 */
public record TaskSecret(ISecret secret, Optional<String> jsonKey) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if the key is empty
     */
    public TaskSecret {
        require(jsonKey.isEmpty() || !jsonKey.get().isEmpty(), "secrets.jsonKey must not be empty, got: \"\"");
    }

    /** Returns the whole text of {@code secret}. */
    public static TaskSecret of(ISecret secret) {
        return new TaskSecret(secret, Optional.empty());
    }

    /** Returns the value under {@code jsonKey} of {@code secret}. */
    public static TaskSecret of(ISecret secret, String jsonKey) {
        return new TaskSecret(secret, Optional.of(jsonKey));
    }
}
