package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.plan.Scene.Band;
import dev.bandstand.plan.Scene.Frame;
import dev.bandstand.plan.Scene.Part;
import dev.bandstand.plan.Scene.Subnet;
import dev.bandstand.plan.Subnets.Tier;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the things of an assembly into the networks, zones and subnets in which they stand. */
final class Scenes {

    /** Subnets of one kind, by their zones. */
    private record Row(Tier tier, String kind, SortedMap<Integer, Target> byZone) {}

    private final Assembly assembly;
    private final Subnets subnets;
    private final SceneParts parts;

    private Scenes(Assembly assembly, Subnets subnets, SceneParts parts) {
        this.assembly = assembly;
        this.subnets = subnets;
        this.parts = parts;
    }

    static Scene of(Assembly assembly, List<Thing> things, Subnets subnets, WorkloadWords workloads, Reach reach) {
        Ways ways = new Ways(assembly, things, reach);
        Inventory inventory = new Inventory(assembly, things, subnets, workloads);
        SceneParts parts = new SceneParts(assembly, things, workloads, inventory, ways);
        Scenes scenes = new Scenes(assembly, subnets, parts);
        return new Scene(title(assembly), subtitle(assembly), scenes.frames(), parts.beside(), ways.ways());
    }

    /** Stacks of one app begin alike. */
    private static String title(Assembly assembly) {
        List<String> names =
                assembly.stacks().stream().map(StackTemplate::stackName).toList();
        String common = names.isEmpty() ? "" : names.get(0);
        for (String name : names) {
            while (!common.isEmpty() && !name.equals(common) && !name.startsWith(common + "-")) {
                common = common.substring(0, Math.max(0, common.lastIndexOf('-')));
            }
        }
        return common.isEmpty() ? String.join(", ", names) : common;
    }

    private static String subtitle(Assembly assembly) {
        int resources = assembly.stacks().stream()
                .mapToInt(stack -> stack.template().resources().size())
                .sum();
        String regions = assembly.stacks().stream()
                .flatMap(stack -> stack.region().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return Names.count(assembly.stacks().size(), "stack") + ", " + Names.count(resources, "resource")
                + (regions.isEmpty() ? "" : ", " + regions);
    }

    private List<Frame> frames() {
        List<Frame> frames = new ArrayList<>();
        List<Target> others = new ArrayList<>(assembly.targets(SceneParts.SUBNET));
        for (Target vpc : assembly.targets(SceneParts.VPC)) {
            List<Target> own = assembly.targets(SceneParts.SUBNET).stream()
                    .filter(subnet -> vpc(subnet).contains(vpc))
                    .toList();
            Resource resource = assembly.resource(vpc).orElseThrow();
            String cidr = Names.text(resource.property("CidrBlock"));
            frames.add(frame(Optional.of(vpc), "VPC " + Names.of(resource), cidr, own));
            others.removeAll(own);
        }
        if (!others.isEmpty()) {
            frames.add(frame(Optional.empty(), "existing VPC", "", others));
        }
        List<Part> elsewhere = parts.in(List.of(), List.of(), new Zones(assembly, List.of()));
        if (!elsewhere.isEmpty()) {
            String title = frames.isEmpty() ? "existing network" : "subnets that these templates do not name";
            frames.add(new Frame(Optional.empty(), title, "", List.of(), List.of(new Band("", List.of(), elsewhere))));
        }
        return frames;
    }

    private List<Target> vpc(Target subnet) {
        return assembly.targets(
                subnet.stack(), assembly.resource(subnet).orElseThrow().property("VpcId"));
    }

    private Frame frame(Optional<Target> vpc, String title, String words, List<Target> own) {
        Zones zones = new Zones(assembly, own);
        List<Row> rows = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            own.stream()
                    .filter(subnet -> subnets.tier(subnet) == tier)
                    .forEach(subnet -> put(rows, tier, subnet, zones.of(subnet)));
        }
        List<Band> bands = new ArrayList<>();
        List<Target> before = new ArrayList<>();
        for (Row row : rows) {
            bands.add(band(row, rows, before, zones));
            before.addAll(row.byZone().values());
        }
        return new Frame(vpc, title, words, zones.titles(), bands);
    }

    /** Puts a subnet beside those of its kind, or into a row of its own where its zone has one of them already. */
    private void put(List<Row> rows, Tier tier, Target subnet, int zone) {
        String kind = (tier.title() + " " + name(subnet)).strip();
        for (Row row : rows) {
            if (row.kind().equals(kind) && !row.byZone().containsKey(zone)) {
                row.byZone().put(zone, subnet);
                return;
            }
        }
        Row row = new Row(tier, kind, new TreeMap<>());
        row.byZone().put(zone, subnet);
        rows.add(row);
    }

    /** The CDK tells by a tag which subnets were asked for together. */
    private String name(Target subnet) {
        for (JsonNode tag : assembly.resource(subnet).orElseThrow().property("Tags")) {
            if (tag.path("Key").asText().equals("aws-cdk:subnet-name")) {
                return tag.path("Value").asText();
            }
        }
        return "";
    }

    private Band band(Row row, List<Row> rows, List<Target> before, Zones zones) {
        boolean alone = rows.stream().filter(each -> each.tier() == row.tier()).count() == 1;
        List<Subnet> told = new ArrayList<>();
        row.byZone().forEach((zone, subnet) -> told.add(new Subnet(subnet, zone, words(row.tier(), subnet))));
        List<Part> here = new ArrayList<>(parts.gateways(row.byZone().values(), zones));
        here.addAll(parts.in(row.byZone().values(), before, zones));
        return new Band(alone ? row.tier().title() : row.kind(), told, here);
    }

    private String words(Tier tier, Target subnet) {
        String way = switch (subnets.wayOut(subnet)) {
            case NAT -> "out through NAT";
            case GATEWAY -> tier == Tier.PUBLIC ? "" : "out through a gateway";
            case NONE -> "no way out";
        };
        String cidr = subnets.cidr(subnet);
        return cidr.isEmpty() || way.isEmpty() ? cidr + way : cidr + ", " + way;
    }
}
