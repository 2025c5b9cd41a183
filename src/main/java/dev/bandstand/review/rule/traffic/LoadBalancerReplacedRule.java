package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Causes;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A load balancer that is made anew, or is gone: its address goes with it.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html">AWS::ElasticLoadBalancingV2::LoadBalancer</a>
 */
final class LoadBalancerReplacedRule implements Rule {

    @Override
    public String name() {
        return "loadBalancerReplaced";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a load balancer is replaced, may be, or is removed");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes(Types.LOAD_BALANCER)) {
            String what = switch (change.action()) {
                case REMOVE -> " is removed";
                case REPLACE -> " is replaced because " + Causes.shown(change);
                case MAY_REPLACE -> " may be replaced because " + Causes.shown(change);
                default -> "";
            };
            if (!what.isEmpty()) {
                told.add(
                        Severity.WARNING,
                        change,
                        Causes.path(change),
                        Told.label(change) + what
                                + ", so its DNS name and addresses are gone, and whoever knows them gets no answer; put the new one"
                                + " beside it and move the DNS record first");
            }
        }
        return told.findings();
    }
}
