package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;

/** Reads IAM roles, policies, instance profiles and providers; policy documents come URL-encoded. */
final class IdentityReaders {

    private IdentityReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::IAM::Role", IdentityReaders::role,
            "AWS::IAM::Policy", IdentityReaders::inlinePolicy,
            "AWS::IAM::ManagedPolicy", IdentityReaders::managedPolicy,
            "AWS::IAM::InstanceProfile", IdentityReaders::instanceProfile,
            "AWS::IAM::OIDCProvider", IdentityReaders::oidcProvider);

    private static Optional<Shape> role(Aws aws, Deployed deployed) {
        String name = name(deployed.physicalId());
        Role role = aws.iam().getRole(request -> request.roleName(name)).role();
        return Optional.of(Shape.of(role)
                .put("AssumeRolePolicyDocument", decoded(role.assumeRolePolicyDocument()))
                .put(
                        "ManagedPolicyArns",
                        aws
                                .iam()
                                .listAttachedRolePolicies(request -> request.roleName(name))
                                .attachedPolicies()
                                .stream()
                                .map(AttachedPolicy::policyArn)
                                .toList())
                .put("Policies", inlinePolicies(aws, name)));
    }

    private static ArrayNode inlinePolicies(Aws aws, String role) {
        ArrayNode policies = JsonNodeFactory.instance.arrayNode();
        for (String policy :
                aws.iam().listRolePolicies(request -> request.roleName(role)).policyNames()) {
            policies.add(Shape.empty()
                    .put("PolicyName", policy)
                    .put("PolicyDocument", document(aws, role, policy))
                    .node());
        }
        return policies;
    }

    private static String document(Aws aws, String role, String policy) {
        return decoded(aws.iam()
                .getRolePolicy(request -> request.roleName(role).policyName(policy))
                .policyDocument());
    }

    private static Optional<String> documentIfThere(Aws aws, String role, String policy) {
        try {
            return Optional.of(document(aws, role, policy));
        } catch (NoSuchEntityException missing) {
            return Optional.empty();
        }
    }

    /** An inline policy is described once per role that carries it. */
    private static Optional<Shape> inlinePolicy(Aws aws, Deployed policy) {
        String name = policy.text("PolicyName");
        ArrayNode roles = JsonNodeFactory.instance.arrayNode();
        String document = "";
        for (JsonNode role : policy.properties().path("Roles")) {
            Optional<String> found = documentIfThere(aws, role.asText(), name);
            if (found.isPresent()) {
                document = found.get();
                roles.add(role);
            }
        }
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(Shape.empty()
                        .put("PolicyName", name)
                        .put("PolicyDocument", document)
                        .put("Roles", roles));
    }

    private static Optional<Shape> managedPolicy(Aws aws, Deployed deployed) {
        String arn = deployed.physicalId();
        var policy = aws.iam().getPolicy(request -> request.policyArn(arn)).policy();
        String document = aws.iam()
                .getPolicyVersion(request -> request.policyArn(arn).versionId(policy.defaultVersionId()))
                .policyVersion()
                .document();
        return Optional.of(Shape.of(policy)
                .rename("PolicyName", "ManagedPolicyName")
                .put("PolicyDocument", decoded(document))
                .put("Roles", rolesWith(aws, arn, deployed.properties().path("Roles"))));
    }

    /** Those of the roles that carry a managed policy, asked role by role. */
    private static ArrayNode rolesWith(Aws aws, String policyArn, JsonNode roles) {
        ArrayNode carrying = JsonNodeFactory.instance.arrayNode();
        for (JsonNode role : roles) {
            boolean carries = aws
                    .iam()
                    .listAttachedRolePolicies(request -> request.roleName(role.asText()))
                    .attachedPolicies()
                    .stream()
                    .anyMatch(policy -> policyArn.equals(policy.policyArn()));
            if (carries) {
                carrying.add(role);
            }
        }
        return carrying;
    }

    private static Optional<Shape> instanceProfile(Aws aws, Deployed profile) {
        return Optional.of(Shape.of(aws.iam()
                        .getInstanceProfile(request -> request.instanceProfileName(name(profile.physicalId())))
                        .instanceProfile())
                .pluck("Roles", "RoleName", "Roles"));
    }

    /** IAM keeps the address without its scheme. */
    private static Optional<Shape> oidcProvider(Aws aws, Deployed deployed) {
        var provider =
                aws.iam().getOpenIDConnectProvider(request -> request.openIDConnectProviderArn(deployed.physicalId()));
        return Optional.of(Shape.of(provider)
                .rename("ClientIDList", "ClientIdList")
                .put("Url", "https://" + provider.url().replaceFirst("^https://", "")));
    }

    /** A stack may call a role by its ARN. */
    private static String name(String physicalId) {
        return physicalId.substring(physicalId.lastIndexOf('/') + 1);
    }

    private static String decoded(String document) {
        return document.startsWith("%") ? URLDecoder.decode(document, StandardCharsets.UTF_8) : document;
    }
}
