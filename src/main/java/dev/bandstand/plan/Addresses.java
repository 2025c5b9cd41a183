package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Target;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The security groups and subnets that a value names, also through a launch template or a subnet group. */
final class Addresses {

    static final String GROUP = "AWS::EC2::SecurityGroup";

    /** What an Auto Scaling group starts its instances from. */
    static final Set<String> TEMPLATES =
            new TreeSet<>(List.of("AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"));

    private static final Set<String> SUBNET_GROUPS = new TreeSet<>(List.of("AWS::RDS::DBSubnetGroup"));

    private final Assembly assembly;

    Addresses(Assembly assembly) {
        this.assembly = assembly;
    }

    List<Target> groups(String stack, JsonNode value) {
        return List.copyOf(through(stack, value, GROUP, TEMPLATES));
    }

    List<Target> subnets(String stack, JsonNode value) {
        return List.copyOf(through(stack, value, "AWS::EC2::Subnet", SUBNET_GROUPS));
    }

    /** Returns the targets of {@code type} inside {@code value}, also those behind a resource of a type of {@code via}. */
    private Set<Target> through(String stack, JsonNode value, String type, Set<String> via) {
        Set<Target> found = new TreeSet<>();
        for (Target target : assembly.targets(stack, value)) {
            assembly.resource(target).ifPresent(resource -> {
                if (resource.is(type)) {
                    found.add(target);
                } else if (via.contains(resource.type())) {
                    found.addAll(through(target.stack(), resource.properties(), type, Set.of()));
                }
            });
        }
        return found;
    }
}
