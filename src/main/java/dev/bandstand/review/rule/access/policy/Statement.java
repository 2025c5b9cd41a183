package dev.bandstand.review.rule.access.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.rule.access.written.Items;
import dev.bandstand.template.Intrinsics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One statement of a policy.
 *
 * @param origin where it is written
 * @param allows whether it allows, and does not deny
 * @param who the principals, each after its kind, as in {@code AWS:arn:aws:iam::111122223333:root}; everybody in a policy of an identity
 * @param actions the actions, in lower case
 * @param resources the resources
 * @param conditions what must hold, all of it
 */
public record Statement(
        Origin origin, boolean allows, Words who, Words actions, Words resources, List<Condition> conditions) {

    /**
     * Where a statement is written.
     *
     * @param stack the name of the stack
     * @param logicalId the logical id of the resource
     * @param property the path of the property
     */
    public record Origin(String stack, String logicalId, String property) {}

    /** Copies the list. */
    public Statement {
        conditions = List.copyOf(conditions);
    }

    /** Reads the statements of a policy, which may be an object or its text; what is no statement is left out. */
    public static List<Statement> of(Origin origin, JsonNode policy) {
        List<Statement> statements = new ArrayList<>();
        for (JsonNode statement : Items.of(PolicyText.tree(policy).path("Statement"))) {
            String effect = statement.path("Effect").asText();
            if (effect.equals("Allow") || effect.equals("Deny")) {
                statements.add(new Statement(
                        origin,
                        effect.equals("Allow"),
                        who(statement),
                        words(statement, "Action", true),
                        words(statement, "Resource", false),
                        Condition.of(statement.path("Condition"))));
            }
        }
        return statements;
    }

    /** Tells whether it is about everything: any action on any resource. */
    boolean isAboutEverything() {
        return actions.isEverything() && resources.isEverything();
    }

    /** Tells whether anybody at all is meant, and no test holds strangers back. */
    public boolean isForAnybody() {
        return allows
                && (who.isEverything() || who.allBut())
                && conditions.stream().noneMatch(Condition::limitsWho);
    }

    /** Tells whether what this statement says is said by the other for at least as much, in all but the actions. */
    boolean isInBesideActions(Statement other) {
        return who.isIn(List.of(other.who))
                && resources.isIn(List.of(other.resources))
                && Condition.follows(conditions, other.conditions);
    }

    boolean isInBesideResources(Statement other) {
        return who.isIn(List.of(other.who))
                && actions.isIn(List.of(other.actions))
                && Condition.follows(conditions, other.conditions);
    }

    boolean isInBesideWho(Statement other) {
        return actions.isIn(List.of(other.actions))
                && resources.isIn(List.of(other.resources))
                && Condition.follows(conditions, other.conditions);
    }

    /** Returns the statements of one principal, one action and one resource each that say the same together. */
    List<Statement> parts() {
        List<Statement> parts = new ArrayList<>();
        for (Words one : who.parts()) {
            for (Words action : actions.parts()) {
                for (Words resource : resources.parts()) {
                    parts.add(new Statement(origin, allows, one, action, resource, conditions));
                }
            }
        }
        return parts;
    }

    private static Words words(JsonNode statement, String element, boolean lower) {
        boolean not = statement.has("Not" + element);
        if (!not && !statement.has(element)) {
            return Words.any();
        }
        List<String> patterns = new ArrayList<>();
        for (JsonNode item : Items.of(statement.path(not ? "Not" + element : element))) {
            String text = PolicyText.text(item);
            patterns.add(lower ? text.toLowerCase(Locale.ROOT) : text);
        }
        return not ? Words.allBut(patterns) : Words.of(patterns);
    }

    private static Words who(JsonNode statement) {
        boolean not = statement.has("NotPrincipal");
        JsonNode element = statement.path(not ? "NotPrincipal" : "Principal");
        if (element.isMissingNode()) {
            return Words.any();
        }
        List<String> names = new ArrayList<>();
        if (!element.isObject() || Intrinsics.text(element).startsWith("${Fn::")) {
            Items.texts(element).forEach(text -> names.add(PolicyText.principal("AWS", text)));
        } else {
            for (var kind : element.properties()) {
                for (JsonNode name : Items.of(kind.getValue())) {
                    names.add(PolicyText.principal(kind.getKey(), PolicyText.text(name)));
                }
            }
        }
        return not ? Words.allBut(names) : Words.of(names);
    }
}
