package dev.bandstand.cost;

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

    @Override
    public void charge(Account account) {
        CapacityShares shares = CapacityShares.of(account);
        BigDecimal tasks = tasks(account);
        shares.unknown().ifPresent(reason -> account.unpriced("Tasks", reason));
        if (!shares.isFargate() || tasks.signum() == 0) {
            return;
        }
        Optional<Resource> definition =
                account.referred(account.property("TaskDefinition"), "AWS::ECS::TaskDefinition");
        if (definition.isEmpty()) {
            account.unpriced("Fargate tasks", "the templates do not hold the task definition");
            return;
        }
        TaskShape shape = TaskShape.of(definition.get());
        if (shape.windows()) {
            account.unpriced("Fargate tasks", "no price known for Windows");
            return;
        }
        BigDecimal spot = shares.spot(tasks);
        tasks(account, shape, tasks.subtract(spot), false);
        tasks(account, shape, spot, true);
        account.hours(
                "Fargate ephemeral storage",
                Item.FARGATE_STORAGE,
                shape.storageGigabytes().multiply(tasks));
        if (account.property("NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp")
                .asText()
                .equals("ENABLED")) {
            account.hours("Public IPv4 addresses of the tasks", Item.PUBLIC_IPV4, tasks);
        }
    }

    /** Returns how many tasks there always are. */
    private static BigDecimal tasks(Account account) {
        Optional<Resource> scalable = account.owners().scalableTarget(account.target());
        if (scalable.isPresent()) {
            return Values.number(scalable.get().properties(), "MinCapacity");
        }
        boolean given = account.resource().properties().has(DESIRED);
        return given ? Values.number(account.resource().properties(), DESIRED) : BigDecimal.ONE;
    }

    private static void tasks(Account account, TaskShape shape, BigDecimal tasks, boolean spot) {
        String name = spot ? "Fargate Spot " : "Fargate ";
        String processor = shape.arm() ? ", ARM" : ", x86";
        account.hours(name + "vCPU" + processor, vcpu(shape, spot), shape.vcpu().multiply(tasks));
        account.hours(
                name + "memory" + processor,
                memory(shape, spot),
                shape.gigabytes().multiply(tasks));
    }

    private static Item vcpu(TaskShape shape, boolean spot) {
        if (spot) {
            return shape.arm() ? Item.FARGATE_SPOT_ARM_VCPU : Item.FARGATE_SPOT_X86_VCPU;
        }
        return shape.arm() ? Item.FARGATE_ARM_VCPU : Item.FARGATE_X86_VCPU;
    }

    private static Item memory(TaskShape shape, boolean spot) {
        if (spot) {
            return shape.arm() ? Item.FARGATE_SPOT_ARM_MEMORY : Item.FARGATE_SPOT_X86_MEMORY;
        }
        return shape.arm() ? Item.FARGATE_ARM_MEMORY : Item.FARGATE_X86_MEMORY;
    }
}
