package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Steps;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.address.Addresses;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A subnet that gets other addresses: it is torn down and built anew, with all that stands in it.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html">AWS::EC2::Subnet</a>
 */
final class SubnetCidrShiftRule implements Rule {

    private static final String PROPERTY = "CidrBlock";

    @Override
    public String name() {
        return "subnetCidrShift";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.CRITICAL, "the address block of a subnet changes");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept subnet : Kept.of(comparison, Types.SUBNET)) {
            String steps = Steps.shown(subnet.change().properties(), PROPERTY);
            if (!steps.isEmpty() && subnet.change().because().isEmpty()) {
                told.add(
                        Severity.CRITICAL,
                        subnet.change(),
                        PROPERTY,
                        subnet.label() + " gets other addresses: " + steps
                                + ", so it is replaced, and every task, database and load balancer in it has to leave first; "
                                + wayOut(comparison, subnet));
            }
        }
        return told.findings();
    }

    private static String wayOut(Comparison comparison, Kept subnet) {
        Optional<Addresses> block = Plain.text(subnet.after(), PROPERTY).flatMap(Addresses::of);
        if (block.isPresent()) {
            for (StackTemplate stack : comparison.base().stacks()) {
                for (Resource other : stack.template().resources(Types.SUBNET)) {
                    Optional<Addresses> taken = Plain.text(other, PROPERTY).flatMap(Addresses::of);
                    if (sameNetwork(other, subnet)
                            && taken.isPresent()
                            && taken.get().overlaps(block.get())) {
                        return "the deployment fails, for subnet " + other.logicalId() + " still has "
                                + Shown.value(other.property(PROPERTY))
                                + " when the new one is created; keep the blocks, and take free ones for new subnets";
                    }
                }
            }
        }
        return "keep the block, and take a free one for a new subnet";
    }

    private static boolean sameNetwork(Resource other, Kept subnet) {
        return other.property("VpcId").equals(subnet.was("VpcId"));
    }
}
