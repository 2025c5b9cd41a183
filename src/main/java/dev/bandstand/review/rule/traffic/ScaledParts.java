package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Verdict;
import dev.bandstand.review.rule.Stacks;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.ScalingParts;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which resource of either side makes which service scale. */
final class ScaledParts {

    private final Comparison comparison;
    private final Map<Target, Target> services = new TreeMap<>();
    private final Set<Target> scaledAfter = new TreeSet<>();

    private ScaledParts(Comparison comparison) {
        this.comparison = comparison;
    }

    static ScaledParts of(Comparison comparison) {
        var parts = new ScaledParts(comparison);
        parts.add(comparison.base());
        parts.scaledAfter.addAll(parts.add(comparison.head()));
        return parts;
    }

    /** Returns the services that scale. */
    private List<Target> add(Assembly assembly) {
        List<Target> scaled = new ArrayList<>();
        for (ScalingParts scaling : ScalingParts.of(assembly)) {
            if (scaling.service().isPresent()) {
                Target service = Stacks.byName(assembly, scaling.service().get());
                scaled.add(service);
                services.put(Stacks.byName(assembly, scaling.scalableTarget()), service);
                scaling.policies().forEach(policy -> services.put(Stacks.byName(assembly, policy), service));
            }
        }
        return scaled;
    }

    /** Tells whether a service scales after the deployment. */
    boolean scalesAfter(Target service) {
        return scaledAfter.contains(service);
    }

    /** Returns the service that a scalable target or a policy is of, its stack by name; empty where it is of none. */
    Optional<Target> service(ResourceChange change) {
        return service(change.stack(), change.logicalId());
    }

    Optional<Target> service(String stack, String logicalId) {
        return Optional.ofNullable(services.get(new Target(stack, logicalId)));
    }

    /** Tells whether the service is there before and after the deployment. */
    boolean stays(Target service) {
        return resource(comparison.base(), service).isPresent()
                && resource(comparison.head(), service).isPresent();
    }

    /** Returns how the scaling of a service fares; empty without a load. */
    Optional<Verdict> verdict(Target service) {
        return comparison.judge().flatMap(judge -> judge.judge(service.stack(), service.logicalId()));
    }

    private static Optional<Resource> resource(Assembly assembly, Target service) {
        return assembly.stack(service.stack()).flatMap(stack -> stack.template().resource(service.logicalId()));
    }
}
