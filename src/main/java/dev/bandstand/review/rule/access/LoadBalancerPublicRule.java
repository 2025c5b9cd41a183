package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/** A load balancer inside becomes one that the internet reaches. */
final class LoadBalancerPublicRule implements Rule {

    @Override
    public String name() {
        return "loadBalancerPublic";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.CRITICAL, "Scheme internal becomes internet-facing, or is left out");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        compare(comparison, "AWS::ElasticLoadBalancingV2::LoadBalancer", told);
        compare(comparison, "AWS::ElasticLoadBalancing::LoadBalancer", told);
        return told.findings();
    }

    private static void compare(Comparison comparison, String type, Told told) {
        for (Kept both : Kept.of(comparison, type)) {
            String before = Plain.text(both.was("Scheme"), "internet-facing").orElse("");
            String after = Plain.text(both.will("Scheme"), "internet-facing").orElse("");
            if (before.equals("internal") && after.equals("internet-facing")) {
                both.tell(
                        told,
                        Severity.CRITICAL,
                        "Scheme",
                        both.label()
                                + " is opened to the internet: Scheme internal -> internet-facing, so whoever its security groups"
                                + " let in may call what stands behind it; keep it internal");
            }
        }
    }
}
