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
    private final Services services;
    private final Subnets subnets;
    private final Reach reach;
    private final List<Gate> gates;

    private Plan(Assembly assembly) {
        this.assembly = assembly;
        this.things = Things.of(assembly);
        this.services = new Services(assembly);
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

    /**
     * Returns the page.
     *
     * @param deployCommand what to type to deploy it
     */
    public String text(String deployCommand) {
        Page page = new Page();
        stacks(page);
        page.section("What will stand there").table(new Inventory(assembly, things, subnets, services).rows());
        reach(page);
        scaling(page);
        checks(page);
        page.section("To deploy");
        if (things.stream().anyMatch(services::runsPlaceholder)) {
            page.item("The placeholder answers the health check until an image is named: push one to the registry, then"
                    + " add -c imageTag=TAG.");
        }
        page.command(deployCommand);
        return page.toString();
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
                        .toList())
                .item(paths.isEmpty() ? "There is no security group in these templates." : "Nothing else comes in.");
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
        page.section("Scaling");
        for (Thing thing : things) {
            if (thing.kind() == Kind.SERVICE) {
                Optional<ScaledService> scaled = services.scaling(thing);
                String range = scaled.isPresent() ? services.count(thing) : "always " + services.count(thing);
                page.item(thing.title() + ", " + range);
                scaled.ifPresent(found -> policies(page, found));
            }
        }
    }

    private static void policies(Page page, ScaledService scaled) {
        List<List<String>> rows = new ArrayList<>();
        scaled.policies().stream().map(ScalingPolicy::inWords).forEach(words -> rows.add(List.of("", words)));
        scaled.beyond().forEach(words -> rows.add(List.of("", "beyond these words: " + words)));
        page.table(rows);
    }
}
