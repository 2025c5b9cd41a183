package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An Auto Scaling group in words: how many instances, of which types, bought how and filled how far. */
final class Instances {

    private final Assembly assembly;
    private final Hosts hosts;

    Instances(Assembly assembly) {
        this.assembly = assembly;
        this.hosts = new Hosts(assembly);
    }

    String inWords(Thing thing) {
        Resource group = thing.resource();
        List<String> parts = new ArrayList<>();
        List<String> types = types(thing);
        parts.add(group.property("MinSize").asText("0") + " to "
                + group.property("MaxSize").asText("0") + (types.isEmpty() ? "" : " of " + String.join(" or ", types)));
        image(thing).ifPresent(parts::add);
        spot(group.property("MixedInstancesPolicy/InstancesDistribution")).ifPresent(parts::add);
        filled(thing).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private List<String> types(Thing thing) {
        List<String> types = new ArrayList<>();
        for (JsonNode override : thing.resource().property("MixedInstancesPolicy/LaunchTemplate/Overrides")) {
            types.add(
                    override.has("InstanceType") ? override.path("InstanceType").asText() : "types by requirements");
        }
        if (types.isEmpty()) {
            launchTemplates(thing)
                    .map(template -> setting(template, "InstanceType").asText())
                    .filter(type -> !type.isEmpty())
                    .forEach(types::add);
        }
        return types;
    }

    /** The image is a parameter that CloudFormation reads from SSM, whose name says what it is. */
    private Optional<String> image(Thing thing) {
        StackTemplate stack = assembly.stacks().stream()
                .filter(each -> each.id().equals(thing.target().stack()))
                .findFirst()
                .orElseThrow();
        return launchTemplates(thing)
                .map(template -> setting(template, "ImageId"))
                .map(image -> stack.template()
                        .parameters()
                        .getOrDefault(image.path("Ref").asText(), image)
                        .path("Default")
                        .asText())
                .flatMap(name -> Stream.of("bottlerocket", "amazon-linux-2023").filter(name::contains))
                .map(name -> name.equals("bottlerocket") ? "Bottlerocket" : "Amazon Linux 2023")
                .findFirst();
    }

    private Stream<Resource> launchTemplates(Thing thing) {
        return assembly.targets(thing.target().stack(), thing.resource().properties()).stream()
                .flatMap(target -> assembly.resource(target).stream())
                .filter(resource -> Addresses.TEMPLATES.contains(resource.type()));
    }

    private static JsonNode setting(Resource template, String property) {
        JsonNode data = template.property("LaunchTemplateData");
        return data.isMissingNode() ? template.property(property) : data.path(property);
    }

    /** An Auto Scaling group is all On-Demand unless a distribution says otherwise. */
    private static Optional<String> spot(JsonNode distribution) {
        int percent = distribution.path("OnDemandPercentageAboveBaseCapacity").asInt(100);
        if (percent == 100) {
            return Optional.empty();
        }
        int base = distribution.path("OnDemandBaseCapacity").asInt(0);
        String allocation = distribution.path("SpotAllocationStrategy").asText("lowest-price");
        return Optional.of((base == 0 ? "" : Names.count(base, "instance") + " On-Demand, then ") + (100 - percent)
                + "% Spot (" + allocation + ")");
    }

    private Optional<String> filled(Thing thing) {
        for (Target provider : assembly.targets("AWS::ECS::CapacityProvider")) {
            JsonNode scaling =
                    assembly.resource(provider).orElseThrow().property("AutoScalingGroupProvider/ManagedScaling");
            boolean scales = scaling.path("Status").asText().equals("ENABLED");
            if (scales && hosts.behind(provider).contains(thing.target())) {
                return Optional.of("filled to " + Intrinsics.text(scaling.path("TargetCapacity")) + "%");
            }
        }
        return Optional.empty();
    }
}
