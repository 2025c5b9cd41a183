package dev.bandstand.review.rule.access.firewall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A security group with all of its rules, those written inside and those that stand alone in any stack. */
public final class SecurityGroup {

    private final String name;
    private final Optional<FirewallRule.Origin> origin;
    private final List<FirewallRule> ingress = new ArrayList<>();
    private final List<FirewallRule> egress = new ArrayList<>();

    SecurityGroup(String name, Optional<FirewallRule.Origin> origin) {
        this.name = name;
        this.origin = origin;
    }

    /** Returns its name: stack and logical id, or as it is written where it is in no template. */
    public String name() {
        return name;
    }

    /** Returns where it is written, empty where it is in no template. */
    public Optional<FirewallRule.Origin> origin() {
        return origin;
    }

    /** Returns what it lets in. */
    public List<FirewallRule> ingress() {
        return Collections.unmodifiableList(ingress);
    }

    /** Returns what it lets out. */
    public List<FirewallRule> egress() {
        return Collections.unmodifiableList(egress);
    }

    void add(boolean inbound, FirewallRule rule) {
        (inbound ? ingress : egress).add(rule);
    }
}
