package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.firewall.NetworkAcls;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A network ACL that was there lets through what it did not, or no longer stands before a subnet. */
final class NetworkAclWidenedRule implements Rule {

    private static final String ASSOCIATION = "AWS::EC2::SubnetNetworkAclAssociation";
    private static final int MOST_PEERS = 4;

    @Override
    public String name() {
        return "networkAclWidened";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "more comes in, by the arithmetic of the entries in their order, or a subnet falls back to the default ACL",
                Severity.NOTE,
                "more goes out");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        List<Finding> findings = new ArrayList<>();
        if (comparison.touches("AWS::EC2::NetworkAcl")) {
            entries(comparison, true, findings);
            entries(comparison, false, findings);
        }
        if (comparison.touches(ASSOCIATION)) {
            findings.addAll(associations(comparison));
        }
        return findings;
    }

    private void entries(Comparison comparison, boolean inbound, List<Finding> findings) {
        var heap = new Heap();
        NetworkAcls.between(comparison.base(), comparison.head(), inbound)
                .forEach((name, openings) -> openings.forEach(opening -> heap.add(
                        opening,
                        inbound ? Severity.WARNING : Severity.NOTE,
                        "network ACL " + name + (inbound ? " lets in " : " lets out "),
                        (inbound ? " from " : " to ") + opening.added().words(MOST_PEERS)
                                + (inbound ? ", which it kept out" : ", which it kept in")
                                + ", so security groups alone hold it back; keep the entry that denied it")));
        heap.tell(name(), findings);
    }

    private List<Finding> associations(Comparison comparison) {
        var told = new Told(this);
        Guarded before = Guarded.of(comparison.base(), ASSOCIATION, "SubnetId", "AWS::EC2::Subnet");
        Guarded after = Guarded.of(comparison.head(), ASSOCIATION, "SubnetId", "AWS::EC2::Subnet");
        before.lostTo(after)
                .forEach((subnet, guard) -> told.add(
                        Severity.WARNING,
                        guard,
                        "subnet " + subnet
                                + " falls back to the default network ACL of its VPC, so security groups alone may hold"
                                + " back what its own kept out; keep the association"));
        return told.findings();
    }
}
