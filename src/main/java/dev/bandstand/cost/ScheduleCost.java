package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Values;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The tasks on Fargate that a schedule or a rule starts.
 *
 * @see <a href="https://aws.amazon.com/fargate/pricing/">AWS Fargate pricing</a>
 */
final class ScheduleCost implements Priced {

    @Override
    public void charge(Account account) {
        JsonNode target = account.property("Target");
        if (target.has("EcsParameters")) {
            tasks(account, target.path("EcsParameters"));
        }
        for (JsonNode each : account.property("Targets")) {
            if (each.has("EcsParameters")) {
                tasks(account, each.path("EcsParameters"));
            }
        }
    }

    private static void tasks(Account account, JsonNode parameters) {
        CapacityShares shares = CapacityShares.of(account, parameters);
        if (!shares.isFargate()) {
            return;
        }
        Optional<Resource> definition =
                account.referred(parameters.path("TaskDefinitionArn"), "AWS::ECS::TaskDefinition");
        if (definition.isEmpty()) {
            account.unpriced("Fargate tasks", "the templates do not hold the task definition");
            return;
        }
        BigDecimal count = BigDecimal.valueOf(Values.integer(parameters, "TaskCount", 1));
        BigDecimal spot = shares.spot(count);
        Assumption hours = account.usage(UsageKey.SCHEDULE_HOURS);
        FargateTasks tasks = new FargateTasks(account, TaskShape.of(definition.get()));
        tasks.assumed(", scheduled", hours, count.subtract(spot), spot);
    }
}
