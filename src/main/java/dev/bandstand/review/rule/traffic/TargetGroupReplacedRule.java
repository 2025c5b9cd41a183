package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Causes;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A target group that is made anew, without the targets of the old one.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html">AWS::ElasticLoadBalancingV2::TargetGroup</a>
 */
final class TargetGroupReplacedRule implements Rule {

    private static final String NAME = "Name";

    @Override
    public String name() {
        return "targetGroupReplaced";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a target group is replaced, or may be");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept group : Kept.of(comparison, Types.TARGET_GROUP)) {
            ResourceChange change = group.change();
            if (change.action() == Action.REPLACE || change.action() == Action.MAY_REPLACE) {
                boolean sameName =
                        !group.will(NAME).isMissingNode() && group.will(NAME).equals(group.was(NAME));
                told.add(
                        Severity.WARNING,
                        change,
                        Causes.path(change),
                        group.label() + (change.action() == Action.REPLACE ? " is replaced" : " may be replaced")
                                + " because "
                                + Causes.shown(change) + ", so "
                                + (sameName
                                        ? "CloudFormation creates a second one of the same Name first, which AWS refuses: the"
                                                + " deployment fails; change Name too, or leave it out"
                                        : "requests meet a group without healthy targets until tasks are registered there; add a"
                                                + " second group and move the service to it first"));
            }
        }
        return told.findings();
    }
}
