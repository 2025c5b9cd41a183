package dev.bandstand.template;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingPolicy;
import dev.bandstand.scaling.TaskRange;
import java.util.List;
import java.util.Optional;

/**
 * The scaling of one ECS service, as a template has it.
 *
 * @param scalableTarget the resource that makes the service scale
 * @param service the service, where it stands in the same assembly
 * @param range the least and the most tasks, where they are plain numbers
 * @param policies the policies that the vocabulary has words for
 * @param beyond what it has no words for: whoever needs the whole behaviour must not go on
 */
public record ScaledService(
        Target scalableTarget,
        Optional<Target> service,
        Optional<TaskRange> range,
        List<ScalingPolicy> policies,
        List<Beyond> beyond) {

    /** Copies the findings. */
    public ScaledService {
        policies = List.copyOf(policies);
        beyond = List.copyOf(beyond);
    }

    /** Returns the whole behaviour as a plan; empty when something of it is beyond the vocabulary. */
    public Optional<ScalingPlan> plan() {
        return beyond.isEmpty() ? range.map(tasks -> new ScalingPlan(tasks, policies)) : Optional.empty();
    }
}
