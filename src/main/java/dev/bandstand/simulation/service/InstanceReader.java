package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.preflight.InstanceType;
import dev.bandstand.preflight.InstanceTypes;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import dev.bandstand.template.Values;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a group of EC2 instances that takes the tasks.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-managedscaling.html">ManagedScaling</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-autoscalinggroup.html">AWS::AutoScaling::AutoScalingGroup</a>
 */
final class InstanceReader {

    private static final String GROUP = "AWS::AutoScaling::AutoScalingGroup";
    private static final String LAUNCH_TEMPLATE = "AWS::EC2::LaunchTemplate";
    private static final String LAUNCH_CONFIGURATION = "AWS::AutoScaling::LaunchConfiguration";
    private static final String TYPE = "InstanceType";
    private static final String OVERRIDES = "MixedInstancesPolicy/LaunchTemplate/Overrides/0";
    private static final int AWS_TARGET_CAPACITY = 100;
    private static final int AWS_MOST_STEP = 10_000;
    private static final int AWS_WARMUP = 300;

    private final Parts parts;

    InstanceReader(Parts parts) {
        this.parts = parts;
    }

    /** Returns the instances behind a capacity provider of the template. */
    Ec2Capacity behind(Target provider) {
        Resource resource = parts.resource(provider);
        require(
                !resource.properties().has("ManagedInstancesProvider"),
                "CapacityProvider must be Fargate or an Auto Scaling group",
                provider.logicalId() + ", which is Managed Instances");
        JsonNode arn = resource.property("AutoScalingGroupProvider/AutoScalingGroupArn");
        Target group = parts.referred(provider.stack(), arn, GROUP)
                .orElseThrow(() -> new IllegalArgumentException(
                        "AutoScalingGroupArn must be one of the template's, got: " + Parts.shown(arn)));
        JsonNode scaling = resource.property("AutoScalingGroupProvider/ManagedScaling");
        String status = scaling.isMissingNode() ? "DISABLED" : Values.text(scaling, "Status");
        require(List.of("ENABLED", "DISABLED").contains(status), "Status must be ENABLED or DISABLED", status);
        return status.equals("ENABLED") ? scaled(group, scaling) : fixed(group);
    }

    /** Returns the instances that join the service's cluster by themselves, which the launch type EC2 uses. */
    Ec2Capacity ofTheCluster() {
        List<Target> clusters =
                parts.assembly().targets(parts.target().stack(), parts.service().property("Cluster"));
        List<Target> groups = parts.assembly().targets(GROUP).stream()
                .filter(group -> launch(group)
                        .map(launch -> parts.assembly()
                                .targets(launch.stack(), parts.resource(launch).properties()))
                        .filter(named -> named.stream().anyMatch(clusters::contains))
                        .isPresent())
                .toList();
        require(
                groups.size() == 1,
                "the launch type EC2 must find one Auto Scaling group in the template that joins the cluster",
                groups.isEmpty()
                        ? "none"
                        : String.join(
                                ", ", groups.stream().map(Target::logicalId).toList()));
        return fixed(groups.get(0));
    }

    private Ec2Capacity scaled(Target target, JsonNode scaling) {
        Resource group = parts.resource(target);
        InstanceType type = type(target, group);
        return new Ec2Capacity(
                type.name(),
                new InstanceRoom(parts, type).tasks(),
                Values.integer(group.properties(), "MinSize"),
                Values.integer(group.properties(), "MaxSize"),
                OptionalInt.of(Values.integer(scaling, "TargetCapacity", AWS_TARGET_CAPACITY)),
                Values.integer(scaling, "MinimumScalingStepSize", 1),
                Values.integer(scaling, "MaximumScalingStepSize", AWS_MOST_STEP),
                Values.integer(scaling, "InstanceWarmupPeriod", AWS_WARMUP));
    }

    /** Without managed scaling a group stays as large as it is. */
    private Ec2Capacity fixed(Target target) {
        Resource group = parts.resource(target);
        for (Target policy : parts.assembly().targets("AWS::AutoScaling::ScalingPolicy")) {
            JsonNode scales = parts.resource(policy).property("AutoScalingGroupName");
            boolean its = parts.assembly().targets(policy.stack(), scales).contains(target);
            require(!its, target.logicalId() + " must scale by its capacity provider", policy.logicalId());
        }
        InstanceType type = type(target, group);
        int size = group.properties().has("DesiredCapacity")
                ? Values.integer(group.properties(), "DesiredCapacity")
                : Values.integer(group.properties(), "MinSize");
        return new Ec2Capacity(
                type.name(),
                new InstanceRoom(parts, type).tasks(),
                size,
                size,
                OptionalInt.empty(),
                1,
                AWS_MOST_STEP,
                0);
    }

    /** The first of several types counts: it is the one that Amazon EC2 is asked for first. */
    private InstanceType type(Target target, Resource group) {
        JsonNode override = group.property(OVERRIDES);
        require(
                !override.has("InstanceRequirements"),
                target.logicalId() + " must name its instance types",
                "InstanceRequirements");
        JsonNode holder = override.has(TYPE)
                ? override
                : launch(target)
                        .map(parts::resource)
                        .map(launch -> launch.is(LAUNCH_TEMPLATE)
                                ? launch.property("LaunchTemplateData")
                                : launch.properties())
                        .orElse(JsonNodeFactory.instance.objectNode());
        String name = Values.text(holder, TYPE);
        return InstanceTypes.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        TYPE + " must be one that Bandstand knows (" + InstanceTypes.source() + "), got: " + name));
    }

    private Optional<Target> launch(Target group) {
        return parts.referred(group.stack(), parts.resource(group).properties(), LAUNCH_TEMPLATE, LAUNCH_CONFIGURATION);
    }
}
