package dev.bandstand.plan;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The queues from which tasks may take messages, read from what their role allows. */
final class Queues {

    private static final String QUEUE = "AWS::SQS::Queue";
    private static final Set<String> RECEIVE = new TreeSet<>(List.of("sqs:*", "sqs:ReceiveMessage", "sqs:Receive*"));

    private final Assembly assembly;
    private final Policies policies;

    Queues(Assembly assembly) {
        this.assembly = assembly;
        this.policies = new Policies(assembly);
    }

    /** Returns a line for each queue from which the tasks take messages. */
    Set<String> of(Launch launch) {
        Set<String> queues = new LinkedHashSet<>();
        launch.task(assembly).ifPresent(task -> {
            String stack = launch.definition().orElseThrow().stack();
            for (Target role : assembly.targets(stack, task.property("TaskRoleArn"))) {
                policies.allowed(role, RECEIVE).forEach(grant -> queues.addAll(queues(grant)));
            }
        });
        return queues;
    }

    private List<String> queues(Policies.Grant grant) {
        List<String> queues = new ArrayList<>();
        for (Target target : assembly.targets(grant.stack(), grant.resource())) {
            assembly.resource(target)
                    .filter(resource -> resource.is(QUEUE))
                    .ifPresent(queue -> queues.add(inWords(target, queue)));
        }
        String text = Intrinsics.text(grant.resource());
        if (queues.isEmpty() && text.contains(":sqs:")) {
            queues.add("takes messages from queue " + text.substring(text.lastIndexOf(':') + 1)
                    + ", which stands elsewhere");
        }
        return queues;
    }

    private String inWords(Target target, Resource queue) {
        boolean fifo = queue.property("FifoQueue").asBoolean(false);
        String words = "takes messages from queue " + name(queue) + (fifo ? " (FIFO)" : "") + ", kept " + kept(queue);
        for (Target dead : assembly.targets(target.stack(), queue.property("RedrivePolicy/deadLetterTargetArn"))) {
            Resource last = assembly.resource(dead).orElseThrow();
            words += ", after "
                    + Names.count(
                            queue.property("RedrivePolicy/maxReceiveCount").asInt(), "receive")
                    + " to dead-letter queue " + name(last) + " for " + kept(last);
        }
        return words;
    }

    static String name(Resource queue) {
        return Names.of(queue, "QueueName");
    }

    /** SQS keeps messages for four days when nothing is said. */
    private static String kept(Resource queue) {
        return Names.duration(queue.property("MessageRetentionPeriod").asLong(345_600));
    }
}
