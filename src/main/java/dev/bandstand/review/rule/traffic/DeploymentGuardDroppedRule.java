package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Step;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A service whose deployments nobody watches as before: an alarm, the bake time or a hook is gone.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html">How CloudWatch alarms detect Amazon ECS deployment failures</a>
 */
final class DeploymentGuardDroppedRule implements Rule {

    private static final String CONFIGURATION = "DeploymentConfiguration";

    @Override
    public String name() {
        return "deploymentGuardDropped";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a deployment loses an alarm, its bake time or a hook");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, Types.SERVICE)) {
            checkAlarms(service, told);
            checkHooks(service, told);
            Optional<Step> bake = service.whole(CONFIGURATION + "/BakeTimeInMinutes", 0);
            if (bake.isPresent() && bake.get().cut()) {
                tell(
                        told,
                        service,
                        "BakeTimeInMinutes",
                        bake.get().toString(),
                        "the old tasks are gone sooner, and a rollback then" + " takes a whole deployment");
            }
        }
        return told.findings();
    }

    private static void checkAlarms(Kept service, Told told) {
        String alarms = CONFIGURATION + "/Alarms";
        boolean watched = Plain.truth(service.was(alarms + "/Enable"), false).orElse(false);
        List<JsonNode> names = watched ? Lists.items(service.was(alarms + "/AlarmNames")) : List.of();
        if (names.isEmpty()) {
            return;
        }
        List<JsonNode> left = Lists.items(service.will(alarms + "/AlarmNames"));
        if (service.turns(alarms + "/Enable", false, false)) {
            tell(told, service, "Alarms.Enable", "true -> false", "no alarm rolls a bad deployment back");
        } else if (service.turns(alarms + "/Rollback", false, false)) {
            tell(
                    told,
                    service,
                    "Alarms.Rollback",
                    "true -> false",
                    "an alarm stops a deployment, but nothing rolls it back");
        } else {
            for (JsonNode name : names) {
                if (!left.contains(name)) {
                    tell(
                            told,
                            service,
                            "Alarms.AlarmNames",
                            Shown.value(name) + " -> nothing",
                            "that alarm does not roll a bad" + " deployment back any more");
                }
            }
        }
    }

    private static void checkHooks(Kept service, Told told) {
        int before = service.was(CONFIGURATION + "/LifecycleHooks").size();
        int after = service.will(CONFIGURATION + "/LifecycleHooks").size();
        if (after < before) {
            tell(
                    told,
                    service,
                    "LifecycleHooks",
                    before + " -> " + after,
                    "nobody approves or tests at that stage of a" + " deployment");
        }
    }

    private static void tell(Told told, Kept service, String property, String step, String consequence) {
        told.add(
                Severity.WARNING,
                service.change(),
                CONFIGURATION + "." + property,
                service.label() + " is watched less while it is deployed: " + property + " " + step + ", so "
                        + consequence + "; keep it");
    }
}
