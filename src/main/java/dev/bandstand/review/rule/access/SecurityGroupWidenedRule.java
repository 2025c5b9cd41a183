package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.access.firewall.FirewallRule;
import dev.bandstand.review.rule.access.firewall.Opening;
import dev.bandstand.review.rule.access.firewall.Openings;
import dev.bandstand.review.rule.access.firewall.SecurityGroup;
import dev.bandstand.review.rule.access.firewall.SecurityGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A security group lets in or out what it did not. */
final class SecurityGroupWidenedRule implements Rule {

    private static final int MOST_PEERS = 4;

    @Override
    public String name() {
        return "securityGroupWidened";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        SortedMap<Severity, String> verdicts = new TreeMap<>();
        verdicts.put(Severity.CRITICAL, "a port is opened to the world");
        verdicts.put(
                Severity.WARNING,
                "a port is opened to more addresses or groups; ICMP to the world; a group that was held back may call the world");
        verdicts.put(
                Severity.NOTE,
                "ports 80 and 443 of a new load balancer are open to the world, or the other of the two is opened beside it; more may"
                        + " be called");
        return verdicts;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        List<Finding> findings = new ArrayList<>();
        if (!comparison.touches("AWS::EC2::")) {
            return findings;
        }
        SortedMap<String, SecurityGroup> base = SecurityGroups.of(comparison.base());
        SortedMap<String, SecurityGroup> head = SecurityGroups.of(comparison.head());
        Optional<SortedSet<String>> balancers = Optional.empty();
        for (SecurityGroup group : head.values()) {
            SecurityGroup before = base.get(group.name());
            List<Opening> in = Openings.between(before == null ? List.of() : before.ingress(), group.ingress());
            if (!in.isEmpty() && balancers.isEmpty()) {
                balancers = Optional.of(SecurityGroups.ofLoadBalancersOnly(comparison.head()));
            }
            boolean balancer = !in.isEmpty() && balancers.orElseThrow().contains(group.name());
            Heap told = new Heap();
            for (Opening opening : in) {
                inbound(group, before, opening, balancer, told);
            }
            if (before != null) {
                Openings.between(before.egress(), group.egress()).forEach(opening -> outbound(group, opening, told));
            }
            told.tell(name(), findings);
        }
        return findings;
    }

    private static void inbound(
            SecurityGroup group, @Nullable SecurityGroup before, Opening opening, boolean balancer, Heap told) {
        boolean fresh = before == null && group.origin().isPresent();
        if (fresh && !opening.toTheWorld()) {
            return;
        }
        Severity severity = severity(before, opening, balancer, fresh);
        String consequence = switch (severity) {
            case NOTE -> "anybody may call, as a public load balancer means it; name the addresses if it is not";
            case CRITICAL -> "anybody on the internet may knock there; name the addresses or the group that need it";
            case WARNING -> "whoever is there may connect; name only those that need it";
        };
        told.add(
                opening,
                severity,
                "security group " + group.name() + (fresh ? " is new and opens " : " opens "),
                " to " + opening.added().words(MOST_PEERS) + ", so " + consequence);
    }

    private static Severity severity(@Nullable SecurityGroup before, Opening opening, boolean balancer, boolean fresh) {
        if (!opening.toTheWorld() || opening.isIcmp()) {
            return Severity.WARNING;
        }
        boolean webBefore =
                before != null && before.ingress().stream().anyMatch(SecurityGroupWidenedRule::isWebToTheWorld);
        if (balancer && opening.isWeb() && (fresh || webBefore)) {
            return Severity.NOTE;
        }
        return Severity.CRITICAL;
    }

    private static boolean isWebToTheWorld(FirewallRule rule) {
        boolean web = (rule.from() <= 80 && rule.to() >= 80) || (rule.from() <= 443 && rule.to() >= 443);
        return web && rule.peers().addresses().isTheWorld();
    }

    private static void outbound(SecurityGroup group, Opening opening, Heap told) {
        boolean world = opening.toTheWorld();
        told.add(
                opening,
                world ? Severity.WARNING : Severity.NOTE,
                "security group " + group.name() + " lets out ",
                " to " + opening.added().words(MOST_PEERS) + ", which it held back, so what has it may "
                        + (world ? "send data anywhere" : "reach more") + "; name only what it must reach");
    }
}
