package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads endpoints and flow logs of a VPC, launch templates, Auto Scaling groups and functions. */
final class ComputeReaders {

    private ComputeReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::EC2::VPCEndpoint", ComputeReaders::vpcEndpoint,
            "AWS::EC2::FlowLog", ComputeReaders::flowLog,
            "AWS::EC2::LaunchTemplate", ComputeReaders::launchTemplate,
            "AWS::AutoScaling::AutoScalingGroup", ComputeReaders::autoScalingGroup,
            "AWS::AutoScaling::LifecycleHook", ComputeReaders::lifecycleHook,
            "AWS::Lambda::Function", ComputeReaders::function);

    private static Optional<Shape> vpcEndpoint(Aws aws, Deployed endpoint) {
        return NetworkReaders.one(aws.ec2()
                        .describeVpcEndpoints(request -> request.vpcEndpointIds(endpoint.physicalId()))
                        .vpcEndpoints())
                .map(shape -> shape.pluck("Groups", "GroupId", "SecurityGroupIds"));
    }

    private static Optional<Shape> flowLog(Aws aws, Deployed flowLog) {
        return NetworkReaders.one(aws.ec2()
                        .describeFlowLogs(request -> request.flowLogIds(flowLog.physicalId()))
                        .flowLogs())
                .map(shape -> shape.put(
                        "ResourceType", resourceType(shape.at("ResourceId").asText(""))));
    }

    private static String resourceType(String id) {
        return id.startsWith("vpc-") ? "VPC" : id.startsWith("subnet-") ? "Subnet" : "NetworkInterface";
    }

    private static Optional<Shape> launchTemplate(Aws aws, Deployed template) {
        Optional<Shape> latest = NetworkReaders.one(aws.ec2()
                .describeLaunchTemplateVersions(request ->
                        request.launchTemplateId(template.physicalId()).versions("$Latest"))
                .launchTemplateVersions());
        return latest.map(shape -> shape.lift("VersionNumber", "LatestVersionNumber"))
                .flatMap(version -> NetworkReaders.one(aws.ec2()
                                .describeLaunchTemplates(request -> request.launchTemplateIds(template.physicalId()))
                                .launchTemplates())
                        .map(whole -> version.lift(whole, "DefaultVersionNumber", "DefaultVersionNumber")
                                .put("TagSpecifications", tagSpecifications(whole))));
    }

    /** The template's own tags; those of the instances are part of its data. */
    private static List<JsonNode> tagSpecifications(Shape template) {
        return List.of(Shape.empty()
                .put("ResourceType", "launch-template")
                .put("Tags", template.at("Tags"))
                .node());
    }

    private static Optional<Shape> autoScalingGroup(Aws aws, Deployed group) {
        return NetworkReaders.one(aws.autoScaling()
                        .describeAutoScalingGroups(request -> request.autoScalingGroupNames(group.physicalId()))
                        .autoScalingGroups())
                .map(shape -> shape.put("VPCZoneIdentifier", zones(shape))
                        .rename("DefaultCooldown", "Cooldown")
                        .lift("AutoScalingGroupARN", "Arn"));
    }

    private static List<String> zones(Shape group) {
        JsonNode identifier = group.at("VPCZoneIdentifier");
        return identifier.asText("").isEmpty()
                ? List.of()
                : List.of(identifier.asText("").split(",", -1));
    }

    private static Optional<Shape> lifecycleHook(Aws aws, Deployed hook) {
        String group = hook.text("AutoScalingGroupName");
        return NetworkReaders.one(aws.autoScaling()
                .describeLifecycleHooks(
                        request -> request.autoScalingGroupName(group).lifecycleHookNames(hook.physicalId()))
                .lifecycleHooks());
    }

    private static Optional<Shape> function(Aws aws, Deployed function) {
        var found = aws.lambda().getFunctionConfiguration(request -> request.functionName(function.physicalId()));
        return Optional.of(Shape.of(found)
                .rename("FunctionArn", "Arn")
                .put(
                        "Tags",
                        Json.tags(aws.lambda()
                                .listTags(request -> request.resource(found.functionArn()))
                                .tags())));
    }
}
