package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Causes;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Resource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A network, a subnet or the gateway of one that goes, with all that needs it. */
final class NetworkTornDownRule implements Rule {

    private static final String ROUTE = "AWS::EC2::Route";
    private static final List<String> EVERYWHERE = List.of("0.0.0.0/0", "::/0");
    private static final String OTHER_NETWORK = "the other network is not reached any more";
    private static final SortedMap<String, String> CONSEQUENCES = consequences();
    private static final List<String> CONNECTIONS = List.of(
            "AWS::EC2::VPCPeeringConnection",
            "AWS::EC2::TransitGatewayAttachment",
            "AWS::EC2::TransitGatewayVpcAttachment",
            "AWS::EC2::VPNConnection");

    @Override
    public String name() {
        return "networkTornDown";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.CRITICAL,
                "a VPC, a subnet, an internet gateway or the route to it is removed or replaced",
                Severity.WARNING,
                "a connection to another network is removed or replaced");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            String consequence = CONSEQUENCES.get(change.type());
            if (consequence == null
                    || change.because().isPresent()
                    || !change.losesTheOldOne()
                    || isShift(change)
                    || isOtherRoute(comparison, change)) {
                continue;
            }
            told.add(
                    CONNECTIONS.contains(change.type()) ? Severity.WARNING : Severity.CRITICAL,
                    change,
                    change.action() == Action.REMOVE ? "" : Causes.path(change),
                    Told.label(change) + what(change) + ", so " + consequence
                            + "; build the new one beside it and move over, then remove the old one");
        }
        return told.findings();
    }

    private static String what(ResourceChange change) {
        return switch (change.action()) {
            case REMOVE -> " is removed";
            case REPLACE -> " is replaced because " + Causes.shown(change);
            default -> " may be replaced because " + Causes.shown(change);
        };
    }

    /** A subnet with other addresses has a rule of its own. */
    private static boolean isShift(ResourceChange change) {
        return change.is(Types.SUBNET)
                && change.properties().stream()
                        .anyMatch(property -> property.property().equals("CidrBlock"));
    }

    /** Of routes only those to the internet count, and only where no other takes over. */
    private static boolean isOtherRoute(Comparison comparison, ResourceChange change) {
        if (!change.is(ROUTE)) {
            return false;
        }
        JsonNode table = Kept.property(change.before(), "RouteTableId");
        String destination = destination(change.before());
        return Kept.property(change.before(), "GatewayId").isMissingNode()
                || !EVERYWHERE.contains(destination)
                || comparison.head().stacks().stream()
                        .flatMap(stack -> stack.template().resources(ROUTE).stream())
                        .anyMatch(route -> destination(Optional.of(route)).equals(destination)
                                && route.properties().has("GatewayId")
                                && route.property("RouteTableId").equals(table));
    }

    private static String destination(Optional<Resource> route) {
        JsonNode four = Kept.property(route, "DestinationCidrBlock");
        return four.isMissingNode()
                ? Kept.property(route, "DestinationIpv6CidrBlock").asText()
                : four.asText();
    }

    private static SortedMap<String, String> consequences() {
        SortedMap<String, String> consequences = new TreeMap<>();
        consequences.put(Types.VPC, "the network and all that stands in it is torn down");
        consequences.put(
                Types.SUBNET, "every task, database and load balancer in it has to leave, or the deployment fails");
        consequences.put("AWS::EC2::InternetGateway", "nothing in its network is reached from the internet any more");
        consequences.put(
                "AWS::EC2::VPCGatewayAttachment", "nothing in its network is reached from the internet any more");
        consequences.put(ROUTE, "nothing in its subnets is reached from the internet any more");
        consequences.put("AWS::EC2::VPCPeeringConnection", OTHER_NETWORK);
        consequences.put("AWS::EC2::TransitGatewayAttachment", OTHER_NETWORK);
        consequences.put("AWS::EC2::TransitGatewayVpcAttachment", OTHER_NETWORK);
        consequences.put("AWS::EC2::VPNConnection", OTHER_NETWORK);
        return consequences;
    }
}
