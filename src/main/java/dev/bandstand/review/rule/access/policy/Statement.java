package dev.bandstand.review.rule.access.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.rule.access.written.Items;
import dev.bandstand.template.Intrinsics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One statement of a policy.
 *
 * @param origin where it is written
 * @param allows whether it allows, and does not deny
 * @param who the principals, each after its kind, as in {@code AWS:arn:aws:iam::111122223333:root}; everybody in a policy of an identity
 * @param actions the actions, in lower case
 * @param resources the resources
 * @param conditions what must hold, all of it
 * @param written the actions as they are written, by those in lower case
 */
public record Statement(
        Origin origin,
        boolean allows,
        Words who,
        Words actions,
        Words resources,
        List<Condition> conditions,
        SortedMap<String, String> written) {

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
        written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    }

    /** Returns a statement that allows something to somebody. */
    public static Statement allow(
            Origin origin, String principal, String action, String resource, List<Condition> conditions) {
        String lower = action.toLowerCase(Locale.ROOT);
        SortedMap<String, String> written = new TreeMap<>();
        written.put(lower, action);
        return new Statement(
                origin, true, Words.of(principal), Words.of(lower), Words.of(resource), conditions, written);
    }

    /** Reads the statements of a policy, which may be an object or its text; what is no statement is left out. */
    public static List<Statement> of(Origin origin, JsonNode policy) {
        List<Statement> statements = new ArrayList<>();
        for (JsonNode statement : Items.of(PolicyText.tree(policy).path("Statement"))) {
            String effect = statement.path("Effect").asText();
            if (effect.equals("Allow") || effect.equals("Deny")) {
                SortedMap<String, String> written = new TreeMap<>();
                statements.add(new Statement(
                        origin,
                        effect.equals("Allow"),
                        who(statement),
                        actions(statement, written),
                        words(statement, "Resource"),
                        Condition.of(statement.path("Condition")),
                        written));
            }
        }
        return statements;
    }

    /** Returns what it is about, as in {@code s3:GetObject on arn:aws:s3:::shop/*}. */
    public String shown() {
        if (actions.isEverything()) {
            return "anything on " + resources.shown();
        }
        List<String> names = new ArrayList<>();
        actions.patterns().forEach(action -> names.add(written.getOrDefault(action, action)));
        String what = (actions.allBut() ? "everything but " : "") + String.join(", ", names);
        return what + " on " + resources.shown();
    }

    /** Returns whom it is about, as people say it. */
    public String shownWho() {
        List<String> names = new ArrayList<>();
        who.patterns().forEach(name -> names.add(PolicyText.shownPrincipal(name)));
        return (who.allBut() ? "anybody but " : "") + String.join(", ", names);
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

    boolean isInBesideConditions(Statement other) {
        return who.isIn(List.of(other.who))
                && actions.isIn(List.of(other.actions))
                && resources.isIn(List.of(other.resources));
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

    /** Returns the statements of one principal, one action, one resource and one value of each test that say the same together. */
    List<Statement> parts() {
        List<List<Condition>> tests = List.of(List.of());
        for (Condition condition : conditions) {
            List<List<Condition>> longer = new ArrayList<>();
            for (List<Condition> start : tests) {
                for (Condition part : condition.parts()) {
                    List<Condition> more = new ArrayList<>(start);
                    more.add(part);
                    longer.add(more);
                }
            }
            tests = longer;
        }
        List<Statement> parts = new ArrayList<>();
        for (Words one : who.parts()) {
            for (Words action : actions.parts()) {
                for (Words resource : resources.parts()) {
                    tests.forEach(
                            test -> parts.add(new Statement(origin, allows, one, action, resource, test, written)));
                }
            }
        }
        return parts;
    }

    /** Returns how many parts there are. */
    long size() {
        long size = (long) who.patterns().size()
                * actions.patterns().size()
                * resources.patterns().size();
        for (Condition condition : conditions) {
            size *= Math.max(1, condition.values().size());
        }
        return size;
    }

    /** Case means nothing in an action. */
    private static Words actions(JsonNode statement, SortedMap<String, String> written) {
        Words actions = words(statement, "Action");
        actions.patterns().forEach(action -> written.put(action.toLowerCase(Locale.ROOT), action));
        return new Words(new TreeSet<>(written.keySet()), actions.allBut());
    }

    private static Words words(JsonNode statement, String element) {
        boolean not = statement.has("Not" + element);
        if (!not && !statement.has(element)) {
            return Words.any();
        }
        List<String> patterns = new ArrayList<>();
        for (JsonNode item : Items.of(statement.path(not ? "Not" + element : element))) {
            patterns.add(PolicyText.text(item));
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
