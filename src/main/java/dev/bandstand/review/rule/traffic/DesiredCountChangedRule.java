package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Step;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A service that is to run another number of tasks. */
final class DesiredCountChangedRule implements Rule {

    private static final String PROPERTY = "DesiredCount";
    private static final int UNSET = -1;

    @Override
    public String name() {
        return "desiredCountChanged";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.CRITICAL,
                "a service behind a load balancer is set to no task",
                Severity.WARNING,
                "DesiredCount falls or at least doubles");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, Types.SERVICE)) {
            if (service.was(PROPERTY).isMissingNode()) {
                continue;
            }
            Optional<Step> step = service.whole(PROPERTY, UNSET);
            if (step.isEmpty() || step.get().after() == UNSET) {
                continue;
            }
            boolean none =
                    step.get().after() == 0 && !service.will("LoadBalancers").isEmpty();
            if (step.get().cut() || step.get().after() >= 2L * step.get().before()) {
                told.add(
                        none ? Severity.CRITICAL : Severity.WARNING,
                        service.change(),
                        PROPERTY,
                        service.label() + " runs another number of tasks: DesiredCount " + step.get() + ", so "
                                + consequence(step.get(), none));
            }
        }
        return told.findings();
    }

    private static String consequence(Step step, boolean none) {
        if (none) {
            return "nobody answers behind its load balancer; keep at least one task, two for two zones";
        }
        if (step.after() == 0) {
            return "it stops; keep at least one task";
        }
        return step.cut()
                ? "each task has more to do; make sure that " + step.after() + " hold the peak"
                : "its tasks cost that much more; make sure that it is meant";
    }
}
