package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Stacks;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A target group that asks for a path of which no container checks that it answers there.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html">Health checks for Application Load Balancer target groups</a>
 */
final class HealthCheckPathUncheckedRule implements Rule {

    private static final String PROPERTY = "HealthCheckPath";

    @Override
    public String name() {
        return "healthCheckPathUnchecked";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING, "the health check changes to a path that no container of its services checks");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept group : Kept.of(comparison, Types.TARGET_GROUP)) {
            String before = path(group.before());
            String after = path(group.after());
            if (!after.equals(before) && !after.isEmpty()) {
                check(comparison, group, before, after, told);
            }
        }
        return told.findings();
    }

    private void check(Comparison comparison, Kept group, String before, String after, Told told) {
        Assembly head = comparison.head();
        for (StackTemplate stack : head.stacks()) {
            for (Resource service : stack.template().resources(Types.SERVICE)) {
                if (TargetGroups.of(head, stack, service).stream()
                                .map(found -> Stacks.byName(head, found))
                                .anyMatch(group::is)
                        && !isChecked(head, stack, service, after)) {
                    told.add(
                            Severity.WARNING,
                            group.change(),
                            PROPERTY,
                            group.label() + " asks elsewhere whether targets are healthy: HealthCheckPath " + before
                                    + " -> " + after
                                    + ", which no container of service " + service.logicalId()
                                    + " checks itself, so if it does not answer there all its tasks are stopped one after the other;"
                                    + " let a container's HealthCheck ask for the same path first");
                    return;
                }
            }
        }
    }

    private static String path(Resource group) {
        JsonNode path = group.property(PROPERTY);
        return path.isMissingNode()
                ? group.property("Protocol").asText("HTTP").startsWith("HTTP") ? "/" : ""
                : path.asText();
    }

    private static boolean isChecked(Assembly assembly, StackTemplate stack, Resource service, String path) {
        for (Target target : assembly.targets(stack.id(), service.property("TaskDefinition"))) {
            Optional<Resource> task = assembly.resource(target);
            if (task.isPresent() && task.get().is(Types.TASK_DEFINITION)) {
                for (JsonNode container : task.get().property("ContainerDefinitions")) {
                    if (CheckedPaths.of(container.path("HealthCheck").path("Command"))
                            .contains(CheckedPaths.plain(path))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
