package dev.bandstand.database;

import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/**
 * Where a database is and where its credentials lie; the texts may be references that the deployment fills in.
 *
 * @param host the DNS name
 * @param port the port
 * @param name the name of the database
 * @param secretArn the ARN of the secret with {@code username} and {@code password}
 */
public record DatabaseConnection(String host, int port, String name, String secretArn) {

    /**
     * Returns the secret as seen from the stack of {@code scope}. A grant on it lands in that stack alone; a grant on
     * the original would write the grantee into the policy of its key and tie both stacks into a knot.
     *
     * @param scope where the consumer belongs
     * @param id the id of the imported secret in {@code scope}
     */
    public ISecret secretIn(Construct scope, String id) {
        return Secret.fromSecretCompleteArn(scope, id, secretArn);
    }
}
