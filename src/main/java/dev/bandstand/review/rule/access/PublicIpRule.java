package dev.bandstand.review.rule.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/** Something gets an address on the internet. */
final class PublicIpRule implements Rule {

    private static final char SLASH = '/';

    /** A type, the property that gives the address, its value, and what gets it. */
    private record Place(String type, String path, String on, String what) {}

    private static final List<Place> PLACES = List.of(
            new Place(
                    "AWS::ECS::Service",
                    "NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp",
                    "ENABLED",
                    "its tasks"),
            new Place("AWS::EC2::Subnet", "MapPublicIpOnLaunch", "true", "whatever starts there"),
            new Place("AWS::EC2::Instance", "NetworkInterfaces/0/AssociatePublicIpAddress", "true", "the instance"),
            new Place(
                    "AWS::EC2::LaunchTemplate",
                    "LaunchTemplateData/NetworkInterfaces/0/AssociatePublicIpAddress",
                    "true",
                    "its instances"),
            new Place("AWS::AutoScaling::LaunchConfiguration", "AssociatePublicIpAddress", "true", "its instances"));

    @Override
    public String name() {
        return "publicIp";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "tasks, instances or whatever starts in a subnet get public addresses");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Place place : PLACES) {
            for (Kept both : Kept.of(comparison, place.type())) {
                if (isPublic(both.will(place.path()), place)
                        && !isPublic(both.was(place.path()), place)
                        && isKnown(both.was(place.path()))) {
                    both.tell(
                            told,
                            Severity.WARNING,
                            place.path(),
                            both.label() + " gets a public address: "
                                    + place.path().substring(place.path().lastIndexOf(SLASH) + 1)
                                    + " is turned on, so only security groups stand between " + place.what()
                                    + " and the internet; leave it off, and let it out through a NAT gateway or endpoints");
                }
            }
        }
        return told.findings();
    }

    private static boolean isKnown(JsonNode value) {
        return !value.isContainerNode();
    }

    private static boolean isPublic(JsonNode value, Place place) {
        return value.isValueNode() && value.asText().equalsIgnoreCase(place.on());
    }
}
