package dev.bandstand.filesystem;

import java.util.Collections;
import java.util.List;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * The policy of a file system that allows nobody anything, so that a client needs a role whose own policy lets it in: with a
 * policy in place, the one that lets every anonymous client in is gone. It names no role, since roles live in the stacks of
 * the consumers.
 *
 * @see <a href="https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html">IAM for NFS clients</a>
 */
final class ClientPolicy {

    private static final List<String> CLIENT_ACTIONS = List.of(
            "elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite", "elasticfilesystem:ClientRootAccess");

    private ClientPolicy() {}

    static PolicyDocument document() {
        return PolicyDocument.Builder.create()
                .statements(List.of(
                        refuse("OnlyEncryptedTransport", "aws:SecureTransport"),
                        refuse("OnlyThroughMountTargets", "elasticfilesystem:AccessedViaMountTarget")))
                .build();
    }

    private static PolicyStatement refuse(String sid, String unless) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .effect(Effect.DENY)
                .principals(List.of(new AnyPrincipal()))
                .actions(CLIENT_ACTIONS)
                .conditions(Collections.singletonMap("Bool", Collections.singletonMap(unless, "false")))
                .build();
    }
}
