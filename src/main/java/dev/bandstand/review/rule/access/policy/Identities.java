package dev.bandstand.review.rule.access.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.rule.access.written.Items;
import dev.bandstand.review.rule.access.written.Names;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The identities of an assembly, each with what all stacks grant to it. */
public final class Identities {

    private static final String MANAGED_POLICY = "AWS::IAM::ManagedPolicy";
    private static final String PERMISSION_SET = "AWS::SSO::PermissionSet";
    private static final List<String> KINDS = List.of("Role", "User", "Group");

    private final Names names;
    private final SortedMap<String, Identity> identities = new TreeMap<>();
    private final Map<String, String> byPhysicalName = new TreeMap<>();

    private Identities(Assembly assembly) {
        this.names = new Names(assembly);
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                declare(stack, resource);
            }
        }
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                switch (resource.type()) {
                    case "AWS::IAM::Policy" -> attach(stack, resource);
                    case MANAGED_POLICY -> attachManaged(stack, resource);
                    case "AWS::IAM::RolePolicy" -> attachTo(stack, resource, "Role");
                    case "AWS::IAM::UserPolicy" -> attachTo(stack, resource, "User");
                    case "AWS::IAM::GroupPolicy" -> attachTo(stack, resource, "Group");
                    default -> {
                        // grants nothing
                    }
                }
            }
        }
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                identity(stack, resource).ifPresent(identity -> managed(stack, resource, identity));
            }
        }
    }

    /** Returns all identities by their names; a managed policy that is attached to none is one, too. */
    public static SortedMap<String, Identity> of(Assembly assembly) {
        return Collections.unmodifiableSortedMap(new Identities(assembly).identities);
    }

    private void declare(StackTemplate stack, Resource resource) {
        String word = resource.is(PERMISSION_SET) ? "permission set" : word(resource.type());
        if (word.isEmpty()) {
            return;
        }
        String name = Names.of(stack, resource);
        var identity = new Identity(word + " " + name, Optional.of(origin(stack, resource, "")), stack.account());
        identities.put(name, identity);
        JsonNode physical =
                resource.property(resource.type().substring(resource.type().lastIndexOf(':') + 1) + "Name");
        if (physical.isTextual()) {
            byPhysicalName.put(physical.asText(), name);
        }
        for (JsonNode policy : Items.of(resource.property("Policies"))) {
            identity.grant(Statement.of(origin(stack, resource, "Policies"), policy.path("PolicyDocument")));
        }
        identity.grant(Statement.of(origin(stack, resource, "InlinePolicy"), resource.property("InlinePolicy")));
        identity.trust(Statement.of(
                origin(stack, resource, "AssumeRolePolicyDocument"), resource.property("AssumeRolePolicyDocument")));
        Items.texts(resource.property("PermissionsBoundary")).forEach(identity::within);
    }

    private static String word(String type) {
        return switch (type) {
            case "AWS::IAM::Role" -> "role";
            case "AWS::IAM::User" -> "user";
            case "AWS::IAM::Group" -> "group";
            default -> "";
        };
    }

    private Optional<Identity> identity(StackTemplate stack, Resource resource) {
        return Optional.ofNullable(identities.get(Names.of(stack, resource)));
    }

    private void attach(StackTemplate stack, Resource policy) {
        List<Statement> statements =
                Statement.of(origin(stack, policy, "PolicyDocument"), policy.property("PolicyDocument"));
        for (String kind : KINDS) {
            for (JsonNode owner : Items.of(policy.property(kind + "s"))) {
                owner(stack, owner, kind).grant(statements);
            }
        }
    }

    private void attachTo(StackTemplate stack, Resource policy, String kind) {
        owner(stack, policy.property(kind + "Name"), kind)
                .grant(Statement.of(origin(stack, policy, "PolicyDocument"), policy.property("PolicyDocument")));
    }

    private void attachManaged(StackTemplate stack, Resource policy) {
        attach(stack, policy);
        boolean attached = KINDS.stream()
                .anyMatch(kind -> !Items.of(policy.property(kind + "s")).isEmpty());
        if (!attached) {
            String name = Names.of(stack, policy);
            var identity = new Identity(
                    "whoever has managed policy " + name, Optional.of(origin(stack, policy, "")), stack.account());
            identity.grant(Statement.of(origin(stack, policy, "PolicyDocument"), policy.property("PolicyDocument")));
            identities.put(name, identity);
        }
    }

    /** An identity that is in no template goes by what it is called there. */
    private Identity owner(StackTemplate stack, JsonNode owner, String kind) {
        String name = names.of(stack, owner, "AWS::IAM::" + kind);
        String known = byPhysicalName.getOrDefault(name, name);
        return identities.computeIfAbsent(
                known, each -> new Identity(word("AWS::IAM::" + kind) + " " + each, Optional.empty(), stack.account()));
    }

    private void managed(StackTemplate stack, Resource resource, Identity identity) {
        for (String property : List.of("ManagedPolicyArns", "ManagedPolicies")) {
            for (JsonNode policy : Items.of(resource.property(property))) {
                Optional<Target> ours = names.resource(stack, policy, MANAGED_POLICY);
                if (ours.isEmpty()) {
                    identity.attach(PolicyText.text(policy), origin(stack, resource, property));
                } else {
                    Target target = ours.get();
                    Resource written = names.resource(target).orElseThrow();
                    var where = new Statement.Origin(names.stack(target), target.logicalId(), "PolicyDocument");
                    identity.grant(Statement.of(where, written.property("PolicyDocument")));
                }
            }
        }
    }

    private static Statement.Origin origin(StackTemplate stack, Resource resource, String property) {
        return new Statement.Origin(stack.stackName(), resource.logicalId(), property);
    }
}
