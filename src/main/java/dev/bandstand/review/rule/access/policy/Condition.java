package dev.bandstand.review.rule.access.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.rule.access.written.Items;
import dev.bandstand.review.rule.address.Addresses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One test of the condition of a statement: all of them must hold.
 *
 * @param operator as in {@code StringEquals}
 * @param key as in {@code aws:sourcearn}, in lower case
 * @param values any of which will do; of an operator with {@code Not} none of them may
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">IAM JSON
 *     policy elements: Condition operators</a>
 */
public record Condition(String operator, String key, SortedSet<String> values) {

    private static final String IF_EXISTS = "IfExists";

    /** Copies the values. */
    public Condition {
        values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /** Reads what is behind {@code Condition} in a statement. */
    static List<Condition> of(JsonNode block) {
        List<Condition> conditions = new ArrayList<>();
        for (var operator : block.properties()) {
            for (var test : operator.getValue().properties()) {
                conditions.add(new Condition(
                        operator.getKey(),
                        test.getKey().toLowerCase(Locale.ROOT),
                        new TreeSet<>(Items.texts(test.getValue()))));
            }
        }
        return conditions;
    }

    /** Tells whether {@code narrow} lets through nothing that {@code wide} does not: each test of the wide one follows from one of the narrow. */
    static boolean follows(List<Condition> narrow, List<Condition> wide) {
        for (Condition test : wide) {
            boolean follows = false;
            for (Condition other : narrow) {
                follows |= other.implies(test);
            }
            if (!follows) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether whoever passes this test passes the other. */
    boolean implies(Condition other) {
        if (!key.equals(other.key)) {
            return false;
        }
        boolean same =
                operator.equals(other.operator) || operator.concat(IF_EXISTS).equals(other.operator);
        if (same && values.equals(other.values)) {
            return true;
        }
        if (isOrdered()) {
            return false;
        }
        if (isNegated()) {
            return same && values.containsAll(other.values);
        }
        if (isOfAddresses()) {
            return same
                    && addresses().isPresent()
                    && !addresses().get().isEmpty()
                    && other.addresses()
                            .filter(wide -> wide.contains(addresses().get()))
                            .isPresent();
        }
        if (plain().equals(other.plain()) && other.isLike()) {
            List<Words> wide = List.of(Words.of(List.copyOf(other.values)));
            return (isLike()
                            ? Words.of(List.copyOf(values)).isIn(wide)
                            : values.stream().allMatch(wide.get(0)::has))
                    && (!operator.endsWith(IF_EXISTS) || other.operator.endsWith(IF_EXISTS));
        }
        return same && other.values.containsAll(values);
    }

    /** Returns the tests of which one must hold: one for each value, or the test itself where that is not the same. */
    List<Condition> parts() {
        if (values.size() < 2 || isNegated() || isOrdered() || operator.startsWith("ForAllValues")) {
            return List.of(this);
        }
        List<Condition> parts = new ArrayList<>();
        values.forEach(value -> parts.add(new Condition(operator, key, new TreeSet<>(List.of(value)))));
        return parts;
    }

    /** Tells whether the test says who may come in, or from where, rather than what they may do. */
    boolean limitsWho() {
        if (isNegated() || isOrdered() || operator.startsWith("ForAllValues") || operator.endsWith(IF_EXISTS)) {
            return false;
        }
        boolean anybody = isOfAddresses()
                ? addresses().map(Addresses::isTheWorld).orElse(false)
                : values.stream().anyMatch(value -> new Pattern(value).isAnything());
        return !anybody && WhoKeys.limit(key);
    }

    /** Tells whether a text passes the test; of one that compares patterns. */
    boolean letsThrough(String text) {
        return isLike() ? Words.of(List.copyOf(values)).has(text) : values.contains(text);
    }

    /** Returns the test as people read it. */
    String shown() {
        return key + " " + operator + " " + String.join(" or ", values);
    }

    private boolean isLike() {
        return operator.contains("Like") || operator.contains("Arn");
    }

    private boolean isNegated() {
        return operator.contains("Not");
    }

    private boolean isOrdered() {
        return operator.contains("Less") || operator.contains("Greater");
    }

    private boolean isOfAddresses() {
        return operator.contains("IpAddress");
    }

    /** The operator without what says how exactly the values are compared. */
    private String plain() {
        String name =
                operator.endsWith(IF_EXISTS) ? operator.substring(0, operator.length() - IF_EXISTS.length()) : operator;
        return name.replace("Equals", "").replace("Like", "");
    }

    private Optional<Addresses> addresses() {
        Addresses all = Addresses.none();
        for (String value : values) {
            Optional<Addresses> block = Addresses.of(value);
            if (block.isEmpty()) {
                return Optional.empty();
            }
            all = all.union(block.get());
        }
        return Optional.of(all);
    }
}
