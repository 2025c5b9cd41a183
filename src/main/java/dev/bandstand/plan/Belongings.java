package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which resources are only a part of another: the listeners of a load balancer, the task definition of a service. */
final class Belongings {

    private final Assembly assembly;
    private final SortedMap<Target, List<Target>> neighbours = new TreeMap<>();
    private final SortedMap<Target, Target> owners = new TreeMap<>();

    /**
     * Gives each such resource to the nearest of the owners that refers to it, or that it refers to.
     *
     * @param owners what is told by itself, in the order in which equally near ones take
     */
    Belongings(Assembly assembly, Collection<Target> owners) {
        this.assembly = assembly;
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                Target target = stack.target(resource.logicalId());
                for (Target other : assembly.targets(stack.id(), references(resource))) {
                    join(target, other);
                    join(other, target);
                }
            }
        }
        owners.forEach(owner -> this.owners.put(owner, owner));
        spread(new ArrayDeque<>(owners));
    }

    /** Returns the owner and all that belongs to it. */
    List<Target> of(Target owner) {
        List<Target> members = new ArrayList<>(List.of(owner));
        for (Map.Entry<Target, Target> each : owners.entrySet()) {
            if (each.getValue().equals(owner) && !each.getKey().equals(owner)) {
                members.add(each.getKey());
            }
        }
        return members;
    }

    private void spread(Deque<Target> reached) {
        while (!reached.isEmpty()) {
            Target next = reached.removeFirst();
            Target owner = owners.getOrDefault(next, next);
            for (Target neighbour : neighbours.getOrDefault(next, List.of())) {
                if (!owners.containsKey(neighbour) && isPart(neighbour)) {
                    owners.put(neighbour, owner);
                    reached.add(neighbour);
                }
            }
        }
    }

    private boolean isPart(Target target) {
        return assembly.resource(target)
                .filter(resource -> Parts.contain(resource.type()))
                .filter(resource -> !resource.type().startsWith("AWS::IAM::"))
                .isPresent();
    }

    /** A rule of a security group belongs to its group, not to the one at its other end. */
    private static JsonNode references(Resource resource) {
        return resource.type().startsWith(Addresses.GROUP) && !resource.is(Addresses.GROUP)
                ? resource.property("GroupId")
                : resource.properties();
    }

    private void join(Target one, Target other) {
        neighbours.computeIfAbsent(one, target -> new ArrayList<>()).add(other);
    }
}
