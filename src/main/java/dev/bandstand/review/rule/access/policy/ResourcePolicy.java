package dev.bandstand.review.rule.access.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a resource itself lets others do with it, from all policies for it in any stack. */
public final class ResourcePolicy {

    private final String subject;
    private final PolicyKind kind;
    private final List<Statement> statements = new ArrayList<>();

    ResourcePolicy(String subject, PolicyKind kind) {
        this.subject = subject;
        this.kind = kind;
    }

    /** Returns what people call the resource, as in {@code bucket shop.Files}. */
    public String label() {
        return kind.word() + " " + subject;
    }

    /** Returns what kind of policy it is. */
    public PolicyKind kind() {
        return kind;
    }

    /** Returns the statements. */
    public List<Statement> statements() {
        return Collections.unmodifiableList(statements);
    }

    void say(List<Statement> more) {
        statements.addAll(more);
    }
}
