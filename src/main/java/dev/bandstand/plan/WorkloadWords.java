package dev.bandstand.plan;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.ScaledService;
import dev.bandstand.template.ScalingReader;
import dev.bandstand.template.StackTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What starts ECS tasks, in words: how large, how many, when, on what, with which containers, and what they use. */
final class WorkloadWords {

    private final Assembly assembly;
    private final Containers containers;
    private final Capacity capacity;
    private final Schedules schedules;
    private final PolicyWords policyWords;
    private final List<ScaledService> scaled;

    WorkloadWords(Assembly assembly) {
        this.assembly = assembly;
        this.containers = new Containers(assembly);
        this.capacity = new Capacity(assembly);
        this.schedules = new Schedules(assembly);
        this.policyWords = new PolicyWords(assembly);
        this.scaled = ScalingReader.read(assembly);
    }

    List<String> describe(Thing thing) {
        Launch launch = launch(thing);
        List<String> lines = new ArrayList<>();
        lines.add(thing.title() + ", " + summary(thing, launch));
        details(thing, launch).forEach(line -> lines.add("  " + line));
        return lines;
    }

    boolean runsPlaceholder(Thing thing) {
        return thing.kind().runsTasks() && containers.runPlaceholder(launch(thing));
    }

    Optional<ScaledService> scaling(Thing thing) {
        return scaled.stream()
                .filter(each -> each.service().equals(Optional.of(thing.target())))
                .findFirst();
    }

    /** Says how many tasks there are: a range where they scale, else the number. */
    String count(Thing thing) {
        Optional<String> range = scaling(thing).flatMap(ScaledService::range).map(tasks -> tasks + " tasks");
        int desired = thing.resource().property("DesiredCount").asInt(1);
        return range.orElse(Names.count(desired, "task"));
    }

    /** Says what the number of tasks follows where that is a queue. */
    String follows(Thing thing) {
        return scaling(thing).filter(policyWords::followsMessages).isPresent() ? " by messages waiting" : "";
    }

    private Launch launch(Thing thing) {
        return Launch.of(assembly, thing.target()).orElseThrow();
    }

    private String summary(Thing thing, Launch launch) {
        String size = capacity.size(launch);
        String on = " on " + capacity.inWords(launch);
        return switch (thing.kind()) {
            case DAEMON -> "1 task" + size + " on each of " + daemonCapacity(launch);
            case SCHEDULED_TASK -> started(launch) + size + on + ", " + schedules.when(thing.resource());
            case TASK ->
                thing.resource().is(Launch.DEFINITION)
                        ? startedBy(thing) + "," + (size.isEmpty() ? " a task" : size) + " for "
                                + capacity.compatible(launch)
                        : started(launch) + size + on + ", started by events";
            default -> count(thing) + size + on + (follows(thing).isEmpty() ? "" : "," + follows(thing));
        };
    }

    /** Daemon scheduling looks at no provider: it starts on every instance of the cluster. */
    private String daemonCapacity(Launch launch) {
        String instances = capacity.inWords(launch);
        return instances.equals("EC2") ? "the EC2 instances" : "the " + instances;
    }

    private static String started(Launch launch) {
        return Names.count(launch.setting("TaskCount").asInt(1), "task");
    }

    /** Whatever else names a definition may start it; permissions to do so start nothing. */
    private String startedBy(Thing thing) {
        List<String> names = new ArrayList<>();
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                boolean namesIt = !resource.type().startsWith("AWS::IAM::")
                        && assembly.targets(stack.id(), resource.properties()).contains(thing.target());
                if (namesIt) {
                    names.add(resource.type().substring(resource.type().lastIndexOf(':') + 1) + " "
                            + Names.of(resource, "Name", "FunctionName", "StateMachineName"));
                }
            }
        }
        return names.isEmpty() ? "run by hand" : "for " + String.join(", ", names);
    }

    private List<String> details(Thing thing, Launch launch) {
        List<String> lines = new ArrayList<>(containers.inWords(launch));
        lines.addAll(new Queues(assembly).of(launch));
        lines.addAll(new Discovery(assembly).inWords(thing.target(), thing.resource()));
        lines.addAll(new Volumes(assembly).inWords(launch));
        Launch.target(thing.resource())
                .ifPresent(sent -> lines.add(schedules.whenItDoesNotStart(thing.target(), thing.resource())));
        HostPorts.inWords(assembly, launch).ifPresent(lines::add);
        Placements.inWords(assembly, launch).ifPresent(lines::add);
        return lines;
    }
}
