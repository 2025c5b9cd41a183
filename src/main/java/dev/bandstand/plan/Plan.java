package dev.bandstand.plan;

import dev.bandstand.scaling.ScalingPolicy;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.ScaledService;
import dev.bandstand.template.StackTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One page that says what a deployment will put there, who can reach it and how it scales: read from the templates alone. */
public final class Plan {

    private final Assembly assembly;
    private final List<Thing> things;
    private final WorkloadWords workloads;
    private final Subnets subnets;
    private final Reach reach;
    private final List<Gate> gates;

    private Plan(Assembly assembly) {
        this.assembly = assembly;
        this.things = Things.of(assembly);
        this.workloads = new WorkloadWords(assembly);
        this.subnets = new Subnets(assembly, things);
        this.reach = new Reach(assembly, things, new Firewall(assembly), subnets);
        this.gates = Gates.of(assembly.path());
    }

    /** Returns the plan of what {@code assembly} deploys. */
    public static Plan of(Assembly assembly) {
        return new Plan(assembly);
    }

    /** Returns the results of the checks that ran at the synth. */
    public List<Gate> gates() {
        return gates;
    }

    /** Returns what stands where and who reaches whom, for a picture. */
    public Scene scene() {
        return Scenes.of(assembly, things, subnets, workloads, reach);
    }

    /**
     * Returns the page.
     *
     * @param deployCommand what to type to deploy it
     */
    public String text(String deployCommand) {
        return page(deployCommand).toString();
    }

    /**
     * Returns the page piece by piece.
     *
     * @param deployCommand what to type to deploy it
     */
    public List<Block> blocks(String deployCommand) {
        return page(deployCommand).blocks();
    }

    private Page page(String deployCommand) {
        Page page = new Page();
        stacks(page);
        page.section("What will stand there").table(new Inventory(assembly, things, subnets, workloads).rows());
        reach(page);
        scaling(page);
        checks(page);
        page.section("To deploy");
        if (things.stream().anyMatch(workloads::runsPlaceholder)) {
            page.item("The placeholder answers the health check until an image is named: push one to the registry, then"
                    + " add -c imageTag=TAG.");
        }
        return page.command(deployCommand);
    }

    private void stacks(Page page) {
        List<StackTemplate> stacks = assembly.stacks();
        int resources = stacks.stream()
                .mapToInt(stack -> stack.template().resources().size())
                .sum();
        page.line(Names.count(stacks.size(), "stack") + ", " + Names.count(resources, "resource") + ", in this order");
        List<List<String>> rows = new ArrayList<>();
        for (StackTemplate stack : stacks) {
            rows.add(List.of(
                    stack.stackName(),
                    Names.count(stack.template().resources().size(), "resource"),
                    place(stack) + (stack.terminationProtection() ? ", protected against deletion" : "")));
        }
        page.table(rows);
    }

    private static String place(StackTemplate stack) {
        String account = stack.account().map(id -> "account " + id).orElse("your account");
        return account + ", " + stack.region().map(id -> "region " + id).orElse("your region");
    }

    private void reach(Page page) {
        List<Reach.Path> paths = reach.paths();
        page.section("Who can reach what")
                .table(paths.stream()
                        .map(path -> List.of(path.from(), "-> " + path.to(), path.by()))
                        .toList());
        List<String> closed = reach.closed();
        if (!closed.isEmpty()) {
            page.item("Nobody reaches " + String.join(", ", closed) + ": no rule lets anyone in.");
        }
        if (paths.isEmpty() && closed.isEmpty()) {
            page.item("There is no security group in these templates.");
            return;
        }
        List<String> unknown = reach.unknown();
        if (!unknown.isEmpty()) {
            page.item("Not known: who reaches " + String.join(", ", unknown)
                    + ", whose security groups stand elsewhere.");
        }
        page.item("Nothing else comes in.");
    }

    private void checks(Page page) {
        page.section("Checks of the templates");
        if (gates.isEmpty()) {
            page.item("none: a single template has no reports beside it");
        }
        page.table(
                gates.stream().map(gate -> List.of(gate.name(), gate.result())).toList());
    }

    private void scaling(Page page) {
        List<Thing> counted = things.stream()
                .filter(thing -> thing.kind() == Kind.SERVICE || thing.kind() == Kind.WORKER)
                .toList();
        if (counted.isEmpty()) {
            return;
        }
        page.section("Scaling");
        var words = new PolicyWords(assembly);
        for (Thing thing : counted) {
            Optional<ScaledService> scaled = workloads.scaling(thing);
            String count = workloads.count(thing) + workloads.follows(thing);
            page.item(thing.title() + ", " + (scaled.isPresent() ? count : "always " + count));
            scaled.ifPresent(found -> policies(page, found, words));
        }
    }

    private static void policies(Page page, ScaledService scaled, PolicyWords words) {
        List<List<String>> rows = new ArrayList<>();
        scaled.policies().stream().map(ScalingPolicy::inWords).forEach(policy -> rows.add(List.of("", policy)));
        scaled.beyond()
                .forEach(beyond -> rows.add(
                        List.of("", words.of(beyond.resource()).orElse("beyond these words: " + beyond.reason()))));
        page.table(rows);
    }
}
