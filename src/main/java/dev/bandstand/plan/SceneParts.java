package dev.bandstand.plan;

import dev.bandstand.plan.Scene.Part;
import dev.bandstand.plan.Scene.Tasks;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.ScaledService;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The things of an assembly as parts of a scene, each with the resources that belong to it. */
final class SceneParts {

    static final String NAT = "AWS::EC2::NatGateway";
    static final String SUBNET = "AWS::EC2::Subnet";
    static final String VPC = "AWS::EC2::VPC";

    private final Assembly assembly;
    private final List<Thing> things;
    private final WorkloadWords workloads;
    private final Inventory inventory;
    private final Ways ways;
    private final List<Part> beside;
    private final Belongings belongings;

    SceneParts(Assembly assembly, List<Thing> things, WorkloadWords workloads, Inventory inventory, Ways ways) {
        this.assembly = assembly;
        this.things = things;
        this.workloads = workloads;
        this.inventory = inventory;
        this.ways = ways;
        this.beside = BesideParts.of(assembly, things);
        List<Target> owners = new ArrayList<>();
        things.forEach(thing -> owners.add(thing.target()));
        owners.addAll(assembly.targets(NAT));
        beside.forEach(part -> owners.addAll(part.members()));
        owners.addAll(assembly.targets(SUBNET));
        owners.addAll(assembly.targets(VPC));
        this.belongings = new Belongings(assembly, owners);
    }

    /** Returns what belongs to no subnet. */
    List<Part> beside() {
        return beside.stream().map(part -> part.with(all(part.members()))).toList();
    }

    /** Returns the NAT gateways in some subnets. */
    List<Part> gateways(Collection<Target> place, Zones zones) {
        List<Part> parts = new ArrayList<>();
        for (Target nat : assembly.targets(NAT)) {
            assembly.targets(nat.stack(), assembly.resource(nat).orElseThrow().property("SubnetId")).stream()
                    .filter(place::contains)
                    .findFirst()
                    .ifPresent(subnet -> parts.add(gateway(nat, zones.of(subnet))));
        }
        return parts;
    }

    /** Returns what lies in some subnets, where {@code place} is empty what lies in none that is known. */
    List<Part> in(Collection<Target> place, Collection<Target> before, Zones zones) {
        List<Part> parts = new ArrayList<>();
        for (Thing thing : things) {
            boolean here = place.isEmpty()
                    ? thing.subnets().isEmpty()
                    : thing.subnets().stream().anyMatch(place::contains)
                            && thing.subnets().stream().noneMatch(before::contains);
            if (here && (thing.kind() != Kind.ENDPOINT || isFirst(thing))) {
                parts.add(part(thing, place, zones));
            }
        }
        return parts;
    }

    private Part gateway(Target nat, int zone) {
        return new Part(
                nat,
                Figure.NAT,
                "",
                "NAT gateway",
                List.of(),
                zone,
                zone,
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                false,
                belongings.of(nat));
    }

    /** All endpoints that lie in the same subnets are told as one part. */
    private boolean isFirst(Thing endpoint) {
        return endpoints(endpoint).get(0).equals(endpoint);
    }

    private List<Thing> endpoints(Thing like) {
        return things.stream()
                .filter(thing ->
                        thing.kind() == Kind.ENDPOINT && thing.subnets().equals(like.subnets()))
                .toList();
    }

    private Part part(Thing thing, Collection<Target> place, Zones zones) {
        NavigableSet<Integer> spanned = thing.subnets().stream()
                .filter(place::contains)
                .map(zones::of)
                .collect(Collectors.toCollection(TreeSet::new));
        int first = spanned.isEmpty() ? 0 : spanned.first();
        int last = spanned.isEmpty() ? 0 : spanned.last();
        if (thing.kind() == Kind.ENDPOINT) {
            return endpoints(endpoints(thing), first, last);
        }
        boolean single = thing.kind() == Kind.DATABASE;
        int home = zones.at(thing.resource().property("AvailabilityZone"))
                .filter(spanned::contains)
                .orElse(first);
        String noun = thing.kind().noun();
        return new Part(
                thing.target(),
                Figure.of(thing.kind()),
                noun,
                after(thing.title(), noun.isEmpty() ? "" : noun + " "),
                details(thing),
                single ? home : first,
                single ? home : last,
                tasks(thing),
                standby(thing, spanned, home),
                ways.remarks(thing.target()),
                false,
                belongings.of(thing.target()));
    }

    private Part endpoints(List<Thing> all, int first, int last) {
        String services =
                all.stream().map(each -> after(each.title(), "endpoint ")).collect(Collectors.joining(", "));
        return new Part(
                all.get(0).target(),
                Figure.ENDPOINT,
                "",
                Names.count(all.size(), "endpoint") + " of AWS services",
                List.of(services),
                first,
                last,
                Optional.empty(),
                OptionalInt.empty(),
                ways.remarks(all.get(0).target()),
                all.size() > 1,
                all(all.stream().map(Thing::target).toList()));
    }

    private List<Target> all(List<Target> owners) {
        List<Target> members = new ArrayList<>();
        owners.forEach(owner -> members.addAll(belongings.of(owner)));
        return members;
    }

    private List<String> details(Thing thing) {
        List<String> details = new ArrayList<>();
        for (String line : inventory.describe(thing)) {
            String rest = details.isEmpty() ? after(line, thing.title()).replaceFirst("^, ", "") : line.strip();
            details.add(rest);
        }
        return details;
    }

    private static String after(String text, String start) {
        return text.startsWith(start) ? text.substring(start.length()) : text;
    }

    /** The zone of a standby is AWS's choice; the next one stands for it. */
    private static OptionalInt standby(Thing thing, NavigableSet<Integer> spanned, int home) {
        boolean two = thing.kind() == Kind.DATABASE
                && thing.resource().property("MultiAZ").asBoolean(false);
        return two
                ? spanned.stream()
                        .filter(zone -> zone != home)
                        .mapToInt(Integer::intValue)
                        .findFirst()
                : OptionalInt.empty();
    }

    private Optional<Tasks> tasks(Thing thing) {
        if (thing.kind() != Kind.SERVICE && thing.kind() != Kind.WORKER) {
            return Optional.empty();
        }
        int desired = thing.resource().property("DesiredCount").asInt(1);
        return workloads
                .scaling(thing)
                .flatMap(ScaledService::range)
                .map(range -> new Tasks(range.min(), range.max()))
                .or(() -> Optional.of(new Tasks(desired, desired)));
    }
}
