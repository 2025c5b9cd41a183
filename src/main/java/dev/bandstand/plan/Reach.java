package dev.bandstand.plan;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who can reach what: a path needs a rule that lets in at one end, a rule that lets out at the other, and an address that is
 * routed. Settings are not asked.
 */
final class Reach {

    /** One path: who, to what, on which ports or how. */
    record Path(String from, String to, String by) {}

    /** The rule that the CDK writes for a group that lets nothing out. */
    private static final String NOWHERE = "255.255.255.255/32";

    private static final String INSIDE = Scene.NETWORK;
    static final String OUTSIDE = Scene.INTERNET;
    static final String NOBODY = "nobody";
    static final String ENDPOINTS = "AWS service endpoints";

    private final Assembly assembly;
    private final List<Thing> things;
    private final Firewall firewall;
    private final Subnets subnets;
    private final Hosts hosts;

    Reach(Assembly assembly, List<Thing> things, Firewall firewall, Subnets subnets) {
        this.assembly = assembly;
        this.things = things;
        this.firewall = firewall;
        this.subnets = subnets;
        this.hosts = new Hosts(assembly);
    }

    /** Returns every path into a thing, and then those out to the internet. */
    List<Path> paths() {
        Set<Path> paths = new LinkedHashSet<>();
        for (Thing thing : things) {
            List<Path> in = pathsTo(thing);
            boolean endpoint = thing.kind() == Kind.ENDPOINT;
            in.forEach(path -> paths.add(endpoint ? new Path(path.from(), ENDPOINTS, path.by()) : path));
            if (isClosed(thing) && !thing.kind().startsTraffic()) {
                paths.add(new Path(NOBODY, label(thing), "no rule lets anyone in"));
            }
        }
        things.forEach(thing -> out(thing, paths));
        return merged(paths);
    }

    /** Returns whom the ends of paths name: what stands there, or what runs in its network where that is one alone. */
    Map<String, Thing> ends() {
        Map<String, Thing> ends = new LinkedHashMap<>();
        for (Thing thing : things) {
            List<Thing> guests = thing.kind().hostsTasks() ? hosts.guests(thing, things) : List.of();
            ends.put(label(thing), guests.size() == 1 ? guests.get(0) : thing);
        }
        things.stream()
                .filter(thing -> thing.kind() == Kind.ENDPOINT)
                .findFirst()
                .ifPresent(endpoint -> ends.put(ENDPOINTS, endpoint));
        return ends;
    }

    /** Returns what starts traffic only: no rule lets anyone in, and nobody needs to come. */
    List<String> closed() {
        return things.stream()
                .filter(thing -> thing.kind().startsTraffic() && isClosed(thing))
                .map(this::label)
                .toList();
    }

    /** Returns what has an address, but no security group of these templates that would say who reaches it. */
    List<String> unknown() {
        return things.stream()
                .filter(thing -> thing.groups().isEmpty() && hasGroups(thing) && !isUnguarded(thing))
                .map(this::label)
                .toList();
    }

    private boolean hasGroups(Thing thing) {
        return switch (thing.kind()) {
            case LOAD_BALANCER, INSTANCES, MANAGED_INSTANCES, FUNCTION, DATABASE -> true;
            case SERVICE, WORKER, DAEMON, SCHEDULED_TASK ->
                hosts.of(Launch.of(assembly, thing.target()).orElseThrow()).isEmpty();
            default -> false;
        };
    }

    private boolean isClosed(Thing thing) {
        return !thing.groups().isEmpty() && pathsTo(thing).isEmpty();
    }

    /** Tells several ways between the same two in one path. */
    private static List<Path> merged(Set<Path> paths) {
        Map<List<String>, String> ways = new LinkedHashMap<>();
        paths.forEach(
                path -> ways.merge(List.of(path.from(), path.to()), path.by(), (one, other) -> one + ", " + other));
        List<Path> merged = new ArrayList<>();
        ways.forEach((ends, by) -> merged.add(new Path(ends.get(0), ends.get(1), by)));
        return merged;
    }

    private List<Path> pathsTo(Thing thing) {
        List<Path> paths = new ArrayList<>();
        if (isUnguarded(thing)) {
            arrive(paths, anywhere(thing), thing, Ports.all());
        }
        for (Rule rule : firewall.inbound(thing)) {
            if (rule.peer() instanceof Peer.Block block) {
                arrive(paths, block.isAnywhere() ? anywhere(thing) : block.cidr(), thing, rule.ports());
            } else if (rule.peer() instanceof Peer.Network) {
                arrive(paths, INSIDE, thing, rule.ports());
            } else if (rule.peer() instanceof Peer.Outside outside) {
                arrive(paths, outside.words(), thing, rule.ports());
            } else if (rule.peer() instanceof Peer.Group group) {
                fromGroup(paths, group.group(), thing, rule.ports());
            }
        }
        return paths;
    }

    /** A network or gateway load balancer that was made without a security group lets everyone in. */
    private static boolean isUnguarded(Thing thing) {
        return thing.kind() == Kind.LOAD_BALANCER
                && !thing.resource().property("Type").asText("application").equals("application")
                && thing.resource().property("SecurityGroups").isEmpty();
    }

    private void fromGroup(List<Path> paths, Target group, Thing thing, Ports ports) {
        boolean anyone = false;
        for (Thing from : things) {
            if (!from.groups().contains(group)) {
                continue;
            }
            anyone = true;
            for (Rule out : firewall.outbound(from)) {
                if (out.ports().overlaps(ports) && leadsTo(out.peer(), thing)) {
                    arrive(paths, label(from), thing, out.ports().common(ports));
                    break;
                }
            }
        }
        if (!anyone) {
            String name = assembly.resource(group)
                    .map(found -> Names.of(found, "GroupName"))
                    .orElse(group.logicalId());
            arrive(paths, "security group " + name, thing, ports);
        }
    }

    private static boolean leadsTo(Peer peer, Thing thing) {
        if (peer instanceof Peer.Group group) {
            return thing.groups().contains(group.group());
        }
        if (peer instanceof Peer.Block block) {
            return !block.cidr().equals(NOWHERE);
        }
        return peer instanceof Peer.Network;
    }

    /** A load balancer answers where it listens, everything else on each port that is let in. */
    private void arrive(List<Path> paths, String from, Thing thing, Ports ports) {
        if (thing.kind() != Kind.LOAD_BALANCER) {
            paths.add(new Path(from, label(thing), ports.toString()));
            return;
        }
        for (Listener listener : Listener.of(assembly, thing)) {
            if (ports.contains(listener.transport(), listener.port())) {
                paths.add(new Path(from, label(thing), listener.inWords()));
            }
        }
    }

    /** What runs in the network of instances can be reached, and reaches others, as they do. */
    private String label(Thing thing) {
        List<Thing> guests = thing.kind().hostsTasks() ? hosts.guests(thing, things) : List.of();
        return guests.isEmpty()
                ? thing.title()
                : thing.title() + " with " + guests.stream().map(Thing::title).collect(Collectors.joining(", "));
    }

    private String anywhere(Thing thing) {
        return isPublic(thing) ? OUTSIDE : INSIDE;
    }

    private boolean isPublic(Thing thing) {
        Resource resource = thing.resource();
        return switch (thing.kind()) {
            case LOAD_BALANCER ->
                resource.property("Scheme").asText("internet-facing").equals("internet-facing");
            case DATABASE -> resource.property("PubliclyAccessible").asBoolean(false);
            case SERVICE, WORKER, DAEMON, SCHEDULED_TASK, TASK ->
                Launch.of(assembly, thing.target()).orElseThrow().hasPublicAddress();
            default -> subnets.waysOut(thing).contains(Subnets.WayOut.GATEWAY);
        };
    }

    private void out(Thing thing, Set<Path> paths) {
        boolean starts = thing.kind().startsTraffic() || thing.kind() == Kind.SERVICE;
        boolean allowed = firewall.outbound(thing).stream()
                .anyMatch(rule -> rule.peer() instanceof Peer.Block block && block.isAnywhere());
        if (!starts || !allowed) {
            return;
        }
        if (thing.subnets().isEmpty()) {
            paths.add(new Path(label(thing), OUTSIDE, "out only, if the existing network routes it"));
            return;
        }
        Set<Subnets.WayOut> ways = subnets.waysOut(thing);
        if (ways.contains(Subnets.WayOut.NAT)) {
            paths.add(new Path(label(thing), OUTSIDE, "out only, through NAT"));
        } else if (ways.contains(Subnets.WayOut.GATEWAY) && isPublic(thing)) {
            paths.add(new Path(label(thing), OUTSIDE, "directly, with a public address"));
        }
    }
}
