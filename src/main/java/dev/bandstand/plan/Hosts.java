package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The instances on which tasks run. Tasks without a network interface of their own have the addresses and the security groups of
 * their instance.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html">Task networking</a>
 */
final class Hosts {

    private static final String PROVIDER = "AWS::ECS::CapacityProvider";
    private static final String GROUP = "AWS::AutoScaling::AutoScalingGroup";

    private final Assembly assembly;

    Hosts(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Returns the groups of instances whose network the tasks use; none when they have their own or the group is elsewhere. */
    List<Target> of(Launch launch) {
        return launch.networkMode(assembly).equals("awsvpc") ? List.of() : List.copyOf(instances(launch));
    }

    /** Returns what runs in the network of the instances {@code host}. */
    List<Thing> guests(Thing host, List<Thing> things) {
        List<Thing> guests = new ArrayList<>();
        for (Thing thing : things) {
            if (thing.kind().runsTasks()
                    && Launch.of(assembly, thing.target())
                            .map(launch -> of(launch).contains(host.target()))
                            .orElse(false)) {
                guests.add(thing);
            }
        }
        return guests;
    }

    /** Returns the group behind a capacity provider: an Auto Scaling group, or the provider itself when it manages instances. */
    List<Target> behind(Target provider) {
        Resource resource = assembly.resource(provider).orElseThrow();
        if (!resource.is(PROVIDER)) {
            return List.of();
        }
        if (resource.properties().has("ManagedInstancesProvider")) {
            return List.of(provider);
        }
        JsonNode group = resource.property("AutoScalingGroupProvider/AutoScalingGroupArn");
        return assembly.targets(provider.stack(), group).stream()
                .filter(target -> assembly.resource(target)
                        .filter(found -> found.is(GROUP))
                        .isPresent())
                .toList();
    }

    private Set<Target> instances(Launch launch) {
        JsonNode named = launch.setting(Launch.CAPACITY, "CapacityProviderArns");
        Set<Target> found = new TreeSet<>();
        if (named.isEmpty()) {
            List<Target> clusters = assembly.targets(launch.stack(), launch.cluster());
            ofCluster(clusters).forEach(provider -> found.addAll(behind(provider)));
            assembly.targets(GROUP).stream()
                    .filter(group -> joins(group, clusters))
                    .forEach(found::add);
        }
        named.forEach(item -> {
            JsonNode provider = item.has("CapacityProvider") ? item.path("CapacityProvider") : item;
            providers(launch.stack(), provider).forEach(each -> found.addAll(behind(each)));
        });
        return found;
    }

    /** Returns the providers that a value refers to, or the one that it names. */
    List<Target> providers(String stack, JsonNode value) {
        List<Target> referred = assembly.targets(stack, value);
        if (!referred.isEmpty()) {
            return referred;
        }
        String name = name(value);
        return assembly.targets(PROVIDER).stream()
                .filter(provider -> Names.text(
                                assembly.resource(provider).orElseThrow().property("Name"))
                        .equals(name))
                .toList();
    }

    /** Returns the name of a provider that is given by name or by ARN. */
    static String name(JsonNode value) {
        return Names.text(value).replaceFirst("^.*:capacity-provider/", "");
    }

    /** Instances join the cluster that their user data names. */
    private boolean joins(Target group, List<Target> clusters) {
        return assembly
                .targets(group.stack(), assembly.resource(group).orElseThrow().properties())
                .stream()
                .filter(target -> Addresses.TEMPLATES.contains(
                        assembly.resource(target).orElseThrow().type()))
                .anyMatch(template ->
                        assembly
                                .targets(
                                        template.stack(),
                                        assembly.resource(template)
                                                .orElseThrow()
                                                .properties())
                                .stream()
                                .anyMatch(clusters::contains));
    }

    private List<Target> ofCluster(List<Target> clusters) {
        List<Target> providers = new ArrayList<>();
        for (Target target : assembly.targets("AWS::ECS::ClusterCapacityProviderAssociations")) {
            Resource association = assembly.resource(target).orElseThrow();
            boolean same = assembly.targets(target.stack(), association.property("Cluster")).stream()
                    .anyMatch(clusters::contains);
            if (same) {
                providers.addAll(assembly.targets(target.stack(), association.property("CapacityProviders")));
            }
        }
        return providers;
    }
}
