package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Step;
import dev.bandstand.review.rule.Steps;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Requests that go elsewhere than before: a listener or a rule matches others or does something else with them.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html">Listener rules for your Application Load Balancer</a>
 */
final class RouteChangedRule implements Rule {

    private static final String CONDITIONS = "Conditions";

    @Override
    public String name() {
        return "routeChanged";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a rule of a listener is removed or matches other requests, or a listener or a rule sends requests elsewhere",
                Severity.NOTE,
                "the priority of a rule changes");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            if (change.is(Types.LISTENER_RULE) && change.action() == Action.REMOVE) {
                told.add(
                        Severity.WARNING,
                        change,
                        "",
                        Told.label(change) + " is removed, so requests that matched " + matched(change)
                                + " go to the next rule or the default action; keep it, or see that nobody sends them");
            }
        }
        List<Kept> rules = Kept.of(comparison, Types.LISTENER_RULE);
        List<Kept> listeners = Kept.of(comparison, Types.LISTENER);
        Set<Target> shifting = rules.isEmpty() && listeners.isEmpty()
                ? new TreeSet<>()
                : BlueGreenRuleTouchedRule.services(comparison).keySet();
        for (Kept rule : rules) {
            check(
                    rule,
                    CONDITIONS,
                    "matches other requests",
                    "other requests than before go where it sends them",
                    told);
            forwarding(rule, "Actions", shifting, told);
            Optional<Step> priority = rule.whole("Priority", 0);
            if (priority.isPresent()) {
                told.add(
                        Severity.NOTE,
                        rule.change(),
                        "Priority",
                        rule.label() + " is asked in another order: Priority " + priority.get()
                                + ", so another rule may take its requests, or it those of another; compare their conditions");
            }
        }
        for (Kept listener : listeners) {
            forwarding(listener, "DefaultActions", shifting, told);
        }
        return told.findings();
    }

    /** What shifts the traffic of a blue/green service has a rule of its own. */
    private static void forwarding(Kept kept, String property, Set<Target> shifting, Told told) {
        if (shifting.stream().noneMatch(kept::is)) {
            check(kept, property, "sends requests elsewhere", "what answered them until now gets fewer or none", told);
        }
    }

    private static void check(Kept kept, String property, String what, String consequence, Told told) {
        List<PropertyChange> changes = kept.change().properties().stream()
                .filter(change -> change.property().equals(property))
                .filter(change -> !property.equals(CONDITIONS) || !isOtherOrderOnly(change))
                .toList();
        String steps = kept.change().because().isEmpty() ? Steps.shown(changes) : "";
        if (!steps.isEmpty()) {
            told.add(
                    Severity.WARNING,
                    kept.change(),
                    property,
                    kept.label() + " " + what + ": " + steps + ", so " + consequence
                            + "; see that both sides are meant");
        }
    }

    /** A request is matched by any of the values and by all of the conditions, in whatever order. */
    private static boolean isOtherOrderOnly(PropertyChange change) {
        List<String> before = sorted(change.before());
        return !before.isEmpty() && before.equals(sorted(change.after()));
    }

    private static List<String> sorted(Optional<JsonNode> list) {
        List<String> items = new ArrayList<>();
        list.filter(JsonNode::isArray).ifPresent(values -> values.forEach(item -> items.add(item.toString())));
        items.sort(null);
        return items;
    }

    private static String matched(ResourceChange change) {
        List<String> values = new ArrayList<>();
        for (JsonNode condition : Kept.property(change.before(), CONDITIONS)) {
            for (Map.Entry<String, JsonNode> entry : condition.properties()) {
                if (!entry.getKey().equals("Field")) {
                    values.add(Shown.value(
                            entry.getValue().isObject() ? entry.getValue().path("Values") : entry.getValue()));
                }
            }
        }
        return values.isEmpty() ? "it" : String.join(" and ", values);
    }
}
