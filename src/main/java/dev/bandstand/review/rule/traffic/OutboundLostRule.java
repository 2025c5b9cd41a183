package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/** A network from which AWS or the internet is not reached any more on the way it was. */
final class OutboundLostRule implements Rule {

    private static final String ROUTE = "AWS::EC2::Route";

    @Override
    public String name() {
        return "outboundLost";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a NAT gateway, an endpoint, or the route to one is removed");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            if (change.action() != Action.REMOVE) {
                continue;
            }
            if (change.is("AWS::EC2::NatGateway")) {
                tell(told, change, "what goes out through it stops, or crosses to another zone");
            } else if (change.is("AWS::EC2::VPCEndpoint")) {
                tell(
                        told,
                        change,
                        Shown.value(Kept.property(change.before(), "ServiceName"))
                                + " is reached through a NAT gateway, or not at all");
            } else if (change.is(ROUTE) && isLost(comparison, change)) {
                tell(told, change, "its subnets do not reach the internet any more");
            }
        }
        return told.findings();
    }

    private static void tell(Told told, ResourceChange change, String consequence) {
        told.add(
                Severity.WARNING,
                change,
                "",
                Told.label(change) + " is removed, so " + consequence
                        + "; see that images, secrets and logs still come through");
    }

    private static boolean isLost(Comparison comparison, ResourceChange change) {
        boolean throughNat = !Kept.property(change.before(), "NatGatewayId").isMissingNode();
        JsonNode table = Kept.property(change.before(), "RouteTableId");
        return throughNat
                && comparison.head().stacks().stream()
                        .flatMap(stack -> stack.template().resources(ROUTE).stream())
                        .noneMatch(route -> route.property("RouteTableId").equals(table)
                                && route.property("DestinationCidrBlock")
                                        .asText()
                                        .equals("0.0.0.0/0"));
    }
}
