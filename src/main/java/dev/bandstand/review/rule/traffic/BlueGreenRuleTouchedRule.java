package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Causes;
import dev.bandstand.review.rule.Stacks;
import dev.bandstand.review.rule.Steps;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A listener rule whose weights ECS moves during deployments, and which CloudFormation sets back.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-blue-green.html">Amazon ECS blue/green deployments</a>
 */
final class BlueGreenRuleTouchedRule implements Rule {

    @Override
    public String name() {
        return "blueGreenRuleTouched";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a listener or a rule is changed, replaced or removed that shifts the traffic of a blue/green service");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        if (comparison.changes().stream().noneMatch(BlueGreenRuleTouchedRule::mayConcern)) {
            return told.findings();
        }
        SortedMap<Target, String> services = services(comparison);
        for (ResourceChange change : comparison.changes()) {
            String service = services.get(new Target(change.stack(), change.logicalId()));
            if (service != null && mayConcern(change)) {
                told.add(Severity.WARNING, change, Steps.path(change.properties()), message(change, service));
            }
        }
        return told.findings();
    }

    /** Returns the listeners and rules that shift the traffic of a blue/green service, its stack by name, and the service of each. */
    static SortedMap<Target, String> services(Comparison comparison) {
        SortedMap<Target, String> services = new TreeMap<>();
        collect(comparison.base(), services);
        collect(comparison.head(), services);
        return services;
    }

    private static boolean mayConcern(ResourceChange change) {
        return change.action() != Action.ADD && (change.is(Types.LISTENER_RULE) || change.is(Types.LISTENER));
    }

    private static void collect(Assembly assembly, SortedMap<Target, String> services) {
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource service : stack.template().resources(Types.SERVICE)) {
                for (JsonNode registration : service.property("LoadBalancers")) {
                    for (Target part : assembly.targets(stack.id(), registration.path("AdvancedConfiguration"))) {
                        services.putIfAbsent(Stacks.byName(assembly, part), service.logicalId());
                    }
                }
                if (service.property("DeploymentController/Type").asText().equals("CODE_DEPLOY")) {
                    Listeners.of(assembly)
                            .forwardingTo(TargetGroups.of(assembly, stack, service))
                            .forEach(part -> services.putIfAbsent(Stacks.byName(assembly, part), service.logicalId()));
                }
            }
        }
    }

    private static String message(ResourceChange change, String service) {
        String what = switch (change.action()) {
            case REMOVE -> " is removed";
            case REPLACE, MAY_REPLACE -> " is replaced because " + Causes.shown(change);
            default ->
                " is changed: "
                        + (change.because().isPresent() ? Causes.shown(change) : Steps.shown(change.properties()));
        };
        return Told.label(change) + " of blue/green service " + service + what
                + ", so CloudFormation writes the weights of the template over those that the last deployment left, and traffic may"
                + " go to a target group without tasks; compare them with the listener first, and deploy the service right after";
    }
}
