package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.prices.Item;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Values;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The tasks of an ECS service, as many as there always are: the minimum of what scales it, else its desired count.
 *
 * @see <a href="https://aws.amazon.com/fargate/pricing/">AWS Fargate pricing</a>
 */
final class TaskCost implements Priced {

    private static final String DESIRED = "DesiredCount";
    private static final String MINIMUM = "MinCapacity";
    private static final String ADDRESSES = "Public IPv4 addresses of the tasks";

    @Override
    public void charge(Account account) {
        BigDecimal tasks = tasks(account);
        volumes(account, tasks);
        CapacityShares shares = CapacityShares.of(account, account.resource().properties());
        shares.unknown().ifPresent(reason -> account.unpriced("Tasks", reason));
        if (!shares.isFargate()) {
            return;
        }
        Optional<Resource> definition =
                account.referred(account.property("TaskDefinition"), "AWS::ECS::TaskDefinition");
        if (definition.isEmpty()) {
            account.unpriced("Fargate tasks", "the templates do not hold the task definition");
            return;
        }
        FargateTasks fargate = new FargateTasks(account, TaskShape.of(definition.get()));
        BigDecimal spot = shares.spot(tasks);
        fargate.fixed(tasks.subtract(spot), spot);
        boolean open = account.property("NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp")
                .asText()
                .equals("ENABLED");
        if (open) {
            account.hours(ADDRESSES, Item.PUBLIC_IPV4, tasks);
        }
        more(account, fargate, shares, tasks, open);
    }

    /** Tasks above the minimum cost too; how many there are on average, only somebody who looks can tell. */
    private static void more(
            Account account, FargateTasks fargate, CapacityShares shares, BigDecimal tasks, boolean open) {
        Optional<Assumption> average = account.given(UsageKey.TASKS);
        if (average.isEmpty()) {
            scheduledMinimum(account, tasks)
                    .ifPresent(most -> account.unpriced(
                            "Fargate tasks above the minimum",
                            "scheduled actions raise it to " + most + "; " + UsageKey.TASKS.key()
                                    + " in a file of usage tells how many tasks there are on average"));
            return;
        }
        BigDecimal all = average.get().value().max(tasks);
        BigDecimal spot = shares.spot(all).subtract(shares.spot(tasks));
        BigDecimal rest = all.subtract(tasks).subtract(spot);
        fargate.more(" above the minimum", average.get(), rest, spot);
        if (open) {
            account.assumed(
                    ADDRESSES + " above the minimum",
                    Item.PUBLIC_IPV4.key(),
                    average.get(),
                    all.subtract(tasks).multiply(Account.MONTH));
        }
    }

    private static Optional<BigDecimal> scheduledMinimum(Account account, BigDecimal tasks) {
        BigDecimal most = tasks;
        Optional<Resource> scalable = account.owners().scalableTarget(account.target());
        if (scalable.isPresent()) {
            for (JsonNode action : scalable.get().property("ScheduledActions")) {
                JsonNode range = action.path("ScalableTargetAction");
                if (range.has(MINIMUM)) {
                    most = most.max(Values.number(range, MINIMUM));
                }
            }
        }
        return most.compareTo(tasks) > 0 ? Optional.of(most) : Optional.empty();
    }

    /** Returns how many tasks there always are. */
    private static BigDecimal tasks(Account account) {
        Optional<Resource> scalable = account.owners().scalableTarget(account.target());
        if (scalable.isPresent()) {
            return Values.number(scalable.get().properties(), MINIMUM);
        }
        boolean given = account.resource().properties().has(DESIRED);
        return given ? Values.number(account.resource().properties(), DESIRED) : BigDecimal.ONE;
    }

    private static void volumes(Account account, BigDecimal tasks) {
        for (JsonNode volume : account.property("VolumeConfigurations")) {
            if (volume.has("ManagedEBSVolume")) {
                BlockStorage.charge(
                        account, "Volume of the tasks", volume.path("ManagedEBSVolume"), "SizeInGiB", tasks);
            }
        }
    }
}
