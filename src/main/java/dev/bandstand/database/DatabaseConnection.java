package dev.bandstand.database;

import java.util.Optional;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretAttributes;
import software.constructs.Construct;

/**
 * Where a database is and where its credentials lie; the texts may be references that the deployment fills in.
 *
 * @param host the DNS name
 * @param port the port
 * @param name the name of the database
 * @param secretArn the ARN of the secret with {@code username} and {@code password}
 * @param keyArn the ARN of the key that encrypts the secret, where it is not the one that AWS manages
 */
public record DatabaseConnection(String host, int port, String name, String secretArn, Optional<String> keyArn) {

    /**
     * Returns the secret as seen from the stack of {@code scope}. A grant on it lands in that stack alone; a grant on
     * the original would write the grantee into the key's policy and tie both stacks into a knot.
     *
     * @param scope where the consumer belongs
     * @param id the id of the imported secret in {@code scope}
     */
    public ISecret secretIn(Construct scope, String id) {
        var attributes = SecretAttributes.builder().secretCompleteArn(secretArn);
        keyArn.ifPresent(arn -> attributes.encryptionKey(Key.fromKeyArn(scope, id + "Key", arn)));
        return Secret.fromSecretAttributes(scope, id, attributes.build());
    }
}
