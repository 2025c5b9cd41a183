package dev.bandstand.review.rule.access.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.review.rule.access.written.Items;
import dev.bandstand.review.rule.access.written.Names;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The policies of resources in an assembly, by the resources that they are for. */
public final class ResourcePolicies {

    private static final String FUNCTION = "AWS::Lambda::Function";
    private static final PolicyKind CALLS =
            new PolicyKind("AWS::Lambda::Permission", "", "FunctionName", FUNCTION, "function", false);

    private final Names names;
    private final SortedMap<String, ResourcePolicy> policies = new TreeMap<>();
    private final SortedSet<String> resources = new TreeSet<>();

    private ResourcePolicies(Assembly assembly) {
        this.names = new Names(assembly);
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                resources.add(Names.of(stack, resource));
                Optional<PolicyKind> kind = PolicyKind.of(resource.type());
                if (kind.isPresent()) {
                    read(stack, resource, kind.get());
                } else if (resource.is(CALLS.type())) {
                    call(stack, resource);
                }
            }
        }
    }

    /** Reads the policies of an assembly. */
    public static ResourcePolicies of(Assembly assembly) {
        return new ResourcePolicies(assembly);
    }

    /** Returns all policies by the names of what they are for. */
    public SortedMap<String, ResourcePolicy> all() {
        return Collections.unmodifiableSortedMap(policies);
    }

    /** Tells whether there is a resource of that name; one that is in no template is taken to be. */
    public boolean has(String subject) {
        return resources.contains(subject);
    }

    private void read(StackTemplate stack, Resource resource, PolicyKind kind) {
        var origin = new Statement.Origin(
                stack.stackName(), resource.logicalId(), kind.property().split("/", 2)[0]);
        // A domain inside a VPC is reached by nobody whom its security groups keep out, whatever its policy says.
        if (resource.properties().has("VPCOptions")) {
            return;
        }
        List<Statement> statements = Statement.of(origin, policy(resource, kind));
        if (kind.open() && !resource.properties().has(kind.property())) {
            statements = List.of(Statement.allow(origin, "*", "*", "*", List.of()));
        }
        if (kind.subject().isEmpty()) {
            add(Names.of(stack, resource), kind, statements);
            return;
        }
        for (JsonNode subject : Items.of(resource.property(kind.subject()))) {
            add(names.of(stack, subject, kind.subjectType()), kind, statements);
        }
    }

    /** The statement of an event bus stands alone. */
    private static JsonNode policy(Resource resource, PolicyKind kind) {
        JsonNode policy = resource.property(kind.property());
        if (!kind.property().equals("Statement")) {
            return policy;
        }
        return JsonNodeFactory.instance
                .objectNode()
                .set("Statement", policy.isMissingNode() ? resource.properties() : policy);
    }

    private void call(StackTemplate stack, Resource resource) {
        String principal = Intrinsics.text(resource.property("Principal"));
        String who = principal.endsWith(".amazonaws.com")
                ? "Service:" + principal
                : PolicyText.principal("AWS", PolicyText.text(resource.property("Principal")));
        List<Condition> conditions = new ArrayList<>();
        limit(resource, "SourceArn", "ArnLike", "aws:sourcearn", conditions);
        limit(resource, "SourceAccount", "StringEquals", "aws:sourceaccount", conditions);
        limit(resource, "PrincipalOrgID", "StringEquals", "aws:principalorgid", conditions);
        limit(resource, "EventSourceToken", "StringEquals", "lambda:eventsourcetoken", conditions);
        limit(resource, "FunctionUrlAuthType", "StringEquals", "lambda:functionurlauthtype", conditions);
        var origin = new Statement.Origin(stack.stackName(), resource.logicalId(), "");
        String action = Intrinsics.text(resource.property("Action"));
        add(
                names.of(stack, resource.property("FunctionName"), FUNCTION),
                CALLS,
                List.of(Statement.allow(origin, who, action, "*", conditions)));
    }

    private static void limit(
            Resource resource, String property, String operator, String key, List<Condition> conditions) {
        if (resource.properties().has(property)) {
            conditions.add(
                    new Condition(operator, key, new TreeSet<>(List.of(PolicyText.text(resource.property(property))))));
        }
    }

    private void add(String subject, PolicyKind kind, List<Statement> statements) {
        policies.computeIfAbsent(subject, each -> new ResourcePolicy(each, kind))
                .say(statements);
    }
}
