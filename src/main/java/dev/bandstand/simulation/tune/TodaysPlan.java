package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingPolicy;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.simulation.service.Policy;
import dev.bandstand.simulation.service.PredictivePolicy;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Beyond;
import dev.bandstand.template.ScaledService;
import dev.bandstand.template.ScalingReader;
import dev.bandstand.template.StackTemplate;
import java.util.List;
import java.util.Optional;

/**
 * The scaling of a service in the words of the settings.
 *
 * @param plan as much of it as there are words for
 * @param kept policies without words that stay as they are
 * @param unsaid what there are no words for, one sentence each
 */
public record TodaysPlan(ScalingPlan plan, List<Policy> kept, List<String> unsaid) {

    /** Copies the lists. */
    public TodaysPlan {
        kept = List.copyOf(kept);
        unsaid = List.copyOf(unsaid);
    }

    /** Reads it from the template that {@code service} was read from. */
    public static TodaysPlan of(ScalableService service, Assembly assembly) {
        Optional<ScaledService> scaled = ScalingReader.read(assembly).stream()
                .filter(each -> is(service, each, assembly))
                .findFirst();
        TaskRange range = new TaskRange(
                Math.min(service.min(), TaskRange.MOST_TASKS),
                Math.min(Math.max(1, Math.max(service.min(), service.max())), TaskRange.MOST_TASKS));
        List<ScalingPolicy> policies = scaled.map(ScaledService::policies).orElse(List.of());
        ScalingPlan plan = Edits.sound(() -> new ScalingPlan(range, policies))
                .or(() -> Edits.sound(() -> new ScalingPlan(range, unscheduled(policies))))
                .orElseGet(() -> new ScalingPlan(range, List.of()));
        return new TodaysPlan(
                plan,
                List.copyOf(service.policies(PredictivePolicy.class)),
                scaled.map(each -> each.beyond().stream().map(Beyond::reason).toList())
                        .orElse(List.of()));
    }

    private static List<ScalingPolicy> unscheduled(List<ScalingPolicy> policies) {
        return policies.stream()
                .filter(policy -> !(policy instanceof ScheduledScaling))
                .toList();
    }

    private static boolean is(ScalableService service, ScaledService scaled, Assembly assembly) {
        return scaled.service()
                .filter(target -> target.logicalId().equals(service.logicalId())
                        && assembly.stack(target.stack())
                                .map(StackTemplate::stackName)
                                .filter(service.stack()::equals)
                                .isPresent())
                .isPresent();
    }
}
