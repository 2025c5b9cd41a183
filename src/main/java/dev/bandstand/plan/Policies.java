package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What roles are allowed, wherever the statement is written: in the role, in its managed policies or in a policy of its own. */
final class Policies {

    /**
     * One resource on which something is allowed.
     *
     * @param stack the stack in which the value stands
     * @param resource the value
     */
    record Grant(String stack, JsonNode resource) {}

    private record Document(String stack, JsonNode statements) {}

    private final Assembly assembly;

    Policies(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Returns the resources on which the role may do one of the actions, which are compared as they are written. */
    List<Grant> allowed(Target role, Set<String> actions) {
        List<Grant> grants = new ArrayList<>();
        for (Document document : documents(role)) {
            for (JsonNode statement : document.statements()) {
                boolean allows = statement.path("Effect").asText().equals("Allow")
                        && list(statement.path("Action")).stream()
                                .anyMatch(action -> actions.contains(action.asText()));
                if (allows) {
                    list(statement.path("Resource"))
                            .forEach(resource -> grants.add(new Grant(document.stack(), resource)));
                }
            }
        }
        return grants;
    }

    private List<Document> documents(Target role) {
        List<Document> documents = new ArrayList<>();
        Resource itself = assembly.resource(role).orElseThrow();
        itself.property("Policies").forEach(policy -> documents.add(document(role.stack(), policy)));
        assembly.targets(role.stack(), itself.property("ManagedPolicyArns"))
                .forEach(policy -> documents.add(document(policy)));
        for (String type : List.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy")) {
            for (Target policy : assembly.targets(type)) {
                Resource resource = assembly.resource(policy).orElseThrow();
                String roles = type.endsWith("RolePolicy") ? "RoleName" : "Roles";
                if (assembly.targets(policy.stack(), resource.property(roles)).contains(role)) {
                    documents.add(document(policy));
                }
            }
        }
        return documents;
    }

    private Document document(Target policy) {
        return document(policy.stack(), assembly.resource(policy).orElseThrow().properties());
    }

    private static Document document(String stack, JsonNode policy) {
        return new Document(stack, policy.path("PolicyDocument").path("Statement"));
    }

    private static List<JsonNode> list(JsonNode oneOrMore) {
        List<JsonNode> all = new ArrayList<>();
        if (oneOrMore.isArray()) {
            oneOrMore.forEach(all::add);
        } else {
            all.add(oneOrMore);
        }
        return all;
    }
}
