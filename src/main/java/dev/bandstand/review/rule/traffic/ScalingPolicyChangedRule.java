package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Steps;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Target;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A service that scales at another time or by another step: a policy, an alarm that calls one, or a schedule changes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalingpolicy.html">AWS::ApplicationAutoScaling::ScalingPolicy</a>
 */
final class ScalingPolicyChangedRule implements Rule {

    private static final String SCHEDULE = "ScheduledActions";

    @Override
    public String name() {
        return "scalingPolicyChanged";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a policy, its alarm, a schedule or the whole scaling of a service that stays is changed or removed, unless the"
                        + " load that is given is held as well for no more money",
                Severity.NOTE,
                "one is added, or the load that is given is held as well for no more money");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        if (comparison.changes().stream().noneMatch(ScalingPolicyChangedRule::mayConcern)) {
            return told.findings();
        }
        ScaledParts parts = ScaledParts.of(comparison);
        var scaling = new ScalingTold(told, parts);
        for (ResourceChange change : comparison.changes()) {
            Optional<Target> service = mayConcern(change) ? service(comparison, parts, change) : Optional.empty();
            if (service.isPresent() && parts.stays(service.get()) && !goesWithItsTarget(change, parts, service.get())) {
                check(change, scaling, service);
            }
        }
        return told.findings();
    }

    /** Where nothing scales any more, one finding on the scalable target is enough. */
    private static boolean goesWithItsTarget(ResourceChange change, ScaledParts parts, Target service) {
        return change.action() == Action.REMOVE && !change.is(Types.SCALABLE_TARGET) && !parts.scalesAfter(service);
    }

    private static boolean mayConcern(ResourceChange change) {
        return change.because().isEmpty() && isPart(change);
    }

    private static boolean isPart(ResourceChange change) {
        return change.is(Types.SCALING_POLICY) || change.is(Types.SCALABLE_TARGET) || change.is(Types.ALARM);
    }

    /** An alarm belongs to the service whose policy it calls, or called. */
    private static Optional<Target> service(Comparison comparison, ScaledParts parts, ResourceChange change) {
        if (!change.is(Types.ALARM)) {
            return parts.service(change);
        }
        Optional<Target> before = change.before()
                .flatMap(alarm -> called(comparison.base(), parts, change.stack(), alarm.property("AlarmActions")));
        return before.or(() -> change.after()
                .flatMap(alarm -> called(comparison.head(), parts, change.stack(), alarm.property("AlarmActions"))));
    }

    private static Optional<Target> called(Assembly assembly, ScaledParts parts, String stack, JsonNode actions) {
        String id = assembly.stack(stack).map(found -> found.id()).orElse(stack);
        for (Target target : assembly.targets(id, actions)) {
            String name = assembly.stack(target.stack())
                    .map(found -> found.stackName())
                    .orElse(target.stack());
            Optional<Target> service = parts.service(name, target.logicalId());
            if (service.isPresent()) {
                return service;
            }
        }
        return Optional.empty();
    }

    private static void check(ResourceChange change, ScalingTold scaling, Optional<Target> service) {
        String of = " of service " + service.map(Target::logicalId).orElse("");
        if (change.is(Types.SCALABLE_TARGET)) {
            checkTarget(change, scaling, service, of);
        } else if (change.action() == Action.ADD) {
            scaling.add(
                    Severity.NOTE, change, "", Told.label(change) + of + " is new, so it scales differently", service);
        } else if (change.action() == Action.REMOVE) {
            scaling.add(
                    Severity.WARNING,
                    change,
                    "",
                    Told.label(change) + of + " is removed, so nothing scales it on what that followed",
                    service);
        } else {
            scaling.add(
                    Severity.WARNING,
                    change,
                    Steps.path(change.properties()),
                    Told.label(change) + of + " changes: " + Steps.shown(change.properties())
                            + ", so it scales differently",
                    service);
        }
    }

    private static void checkTarget(ResourceChange change, ScalingTold scaling, Optional<Target> service, String of) {
        if (change.action() == Action.ADD) {
            scaling.add(
                    Severity.NOTE,
                    change,
                    "",
                    Told.label(change) + of + " is new, so its task count moves now",
                    service);
        } else if (change.action() == Action.REMOVE) {
            scaling.told()
                    .add(
                            Severity.WARNING,
                            change,
                            "",
                            Told.label(change) + of
                                    + " is removed, so the service stays at its count whatever the load; keep it,"
                                    + " or give the service a DesiredCount that holds the peak");
        } else if (!Kept.property(change.before(), SCHEDULE).equals(Kept.property(change.after(), SCHEDULE))) {
            scaling.add(
                    Severity.WARNING,
                    change,
                    SCHEDULE,
                    Told.label(change) + of + " has another schedule: " + Steps.shown(change.properties(), SCHEDULE)
                            + ", so its range differs at those times",
                    service);
        }
    }
}
