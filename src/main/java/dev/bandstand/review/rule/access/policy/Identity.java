package dev.bandstand.review.rule.access.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A role, a user, a group or a policy for them, with all that is granted to it in any stack. */
public final class Identity {

    private final String label;
    private final Optional<Statement.Origin> origin;
    private final Optional<String> account;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Statement> trust = new ArrayList<>();
    private final SortedMap<String, Statement.Origin> managed = new TreeMap<>();
    private Optional<String> boundary = Optional.empty();

    Identity(String label, Optional<Statement.Origin> origin, Optional<String> account) {
        this.label = label;
        this.origin = origin;
        this.account = account;
    }

    /** Returns what people call it, as in {@code role shop.ApiRole}. */
    public String label() {
        return label;
    }

    /** Returns where it is written, empty where it is in no template. */
    public Optional<Statement.Origin> origin() {
        return origin;
    }

    /** Returns the account of its stack, where that is known. */
    public Optional<String> account() {
        return account;
    }

    /** Returns all statements of its policies that templates hold. */
    public List<Statement> statements() {
        return Collections.unmodifiableList(statements);
    }

    /** Returns the statements of its trust policy. */
    public List<Statement> trust() {
        return Collections.unmodifiableList(trust);
    }

    /** Returns the managed policies that no template holds, by their names, and where each is attached. */
    public SortedMap<String, Statement.Origin> managed() {
        return Collections.unmodifiableSortedMap(managed);
    }

    /** Returns its permissions boundary, as a name. */
    public Optional<String> boundary() {
        return boundary;
    }

    void grant(List<Statement> more) {
        statements.addAll(more);
    }

    void trust(List<Statement> more) {
        trust.addAll(more);
    }

    void attach(String policy, Statement.Origin where) {
        managed.putIfAbsent(policy, where);
    }

    void within(String limit) {
        boundary = Optional.of(limit);
    }
}
