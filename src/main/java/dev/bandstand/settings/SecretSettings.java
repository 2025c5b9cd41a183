package dev.bandstand.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret of Secrets Manager, whole or one key of it, or a parameter of the SSM Parameter Store.
 *
 * @param source who keeps it
 * @param secret its name or its ARN
 * @param key the key of a JSON secret, if one is meant
 */
public record SecretSettings(Source source, String secret, Optional<String> key) {

    private static final String PARAMETER = "ssm:";
    private static final Pattern PARAMETER_ARN = Pattern.compile("arn:aws[a-z-]*:ssm:.*");

    /** Who keeps a secret. */
    public enum Source {
        /** Secrets Manager. */
        SECRETS_MANAGER,
        /** The SSM Parameter Store. */
        PARAMETER_STORE
    }

    /** Reads {@code name}, {@code name#key}, {@code arn}, {@code arn#key} or {@code ssm:name}. */
    static SecretSettings parse(String text) {
        if (text.startsWith(PARAMETER)) {
            return new SecretSettings(Source.PARAMETER_STORE, text.substring(PARAMETER.length()), Optional.empty());
        }
        if (PARAMETER_ARN.matcher(text).matches()) {
            return new SecretSettings(Source.PARAMETER_STORE, text, Optional.empty());
        }
        int hash = text.indexOf('#');
        return hash < 0
                ? new SecretSettings(Source.SECRETS_MANAGER, text, Optional.empty())
                : new SecretSettings(
                        Source.SECRETS_MANAGER, text.substring(0, hash), Optional.of(text.substring(hash + 1)));
    }

    /** Tells whether {@link #secret()} is an ARN. */
    public boolean isArn() {
        return secret.startsWith("arn:");
    }
}
