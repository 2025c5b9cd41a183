package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Stacks;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * A port of a load balancer on which nobody listens any more.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html">AWS::ElasticLoadBalancingV2::Listener</a>
 */
final class ListenerClosedRule implements Rule {

    private static final String PORT = "Port";
    private static final String BALANCER = "LoadBalancerArn";

    @Override
    public String name() {
        return "listenerClosed";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a listener is removed, or listens on another port or load balancer");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes(Types.LISTENER)) {
            Optional<Resource> before = change.before();
            if (before.isEmpty()
                    || takenOver(comparison, change, before.get())
                    || goesWithItsBalancer(comparison, change, before.get())) {
                continue;
            }
            JsonNode old = before.get().property(PORT);
            JsonNode now = Kept.property(change.after(), PORT);
            if (change.action() == Action.REMOVE) {
                told.add(Severity.WARNING, change, "", Told.label(change) + " is removed, so " + consequence(old));
            } else if (Plain.number(old).isPresent()
                    && Plain.number(now).isPresent()
                    && !old.asText().equals(now.asText())) {
                told.add(
                        Severity.WARNING,
                        change,
                        PORT,
                        Told.label(change) + " listens elsewhere: Port " + Shown.value(old) + " -> " + Shown.value(now)
                                + ", so " + consequence(old));
            }
        }
        return told.findings();
    }

    private static String consequence(JsonNode port) {
        return "whoever calls port " + Shown.value(port)
                + " gets no answer; keep a listener there, if only one that redirects";
    }

    /** Tells whether another listener stands on the same port of the same load balancer afterwards. */
    private static boolean takenOver(Comparison comparison, ResourceChange change, Resource before) {
        Set<Target> balancers = balancers(comparison.base(), change.stack(), before);
        for (StackTemplate stack : comparison.head().stacks()) {
            for (Resource listener : stack.template().resources(Types.LISTENER)) {
                if (listener.property(PORT)
                                .asText()
                                .equals(before.property(PORT).asText())
                        && (listener.property(BALANCER).equals(before.property(BALANCER))
                                || !Collections.disjoint(
                                        balancers, balancers(comparison.head(), stack.stackName(), listener)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** That a load balancer is removed is told of itself. */
    private static boolean goesWithItsBalancer(Comparison comparison, ResourceChange change, Resource before) {
        Set<Target> balancers = balancers(comparison.base(), change.stack(), before);
        return change.action() == Action.REMOVE
                && !balancers.isEmpty()
                && balancers.stream()
                        .noneMatch(balancer -> comparison
                                .head()
                                .stack(balancer.stack())
                                .flatMap(stack -> stack.template().resource(balancer.logicalId()))
                                .isPresent());
    }

    private static Set<Target> balancers(Assembly assembly, String stack, Resource listener) {
        return new TreeSet<>(Stacks.targets(assembly, stack, listener.property(BALANCER)));
    }
}
