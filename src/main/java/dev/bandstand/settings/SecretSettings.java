package dev.bandstand.settings;

import java.util.Optional;

/**
 * A secret of Secrets Manager, whole or one key of it.
 *
 * @param secret its name or its ARN
 * @param key the key of a JSON secret, if one is meant
 */
public record SecretSettings(String secret, Optional<String> key) {

    /** Reads {@code name}, {@code name#key}, {@code arn} or {@code arn#key}. */
    static SecretSettings parse(String text) {
        int hash = text.indexOf('#');
        return hash < 0
                ? new SecretSettings(text, Optional.empty())
                : new SecretSettings(text.substring(0, hash), Optional.of(text.substring(hash + 1)));
    }

    /** Tells whether {@link #secret()} is an ARN. */
    public boolean isArn() {
        return secret.startsWith("arn:");
    }
}
