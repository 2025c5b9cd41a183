package dev.bandstand.simulation.score;

import dev.bandstand.prices.Item;
import dev.bandstand.prices.Price;
import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.TaskShape;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the tasks of a service cost. Tasks on EC2 instances have no price: the instances have, and the file does not know it.
 *
 * @see <a href="https://aws.amazon.com/fargate/pricing/">AWS Fargate pricing</a>
 */
public final class TaskPrice {

    private static final double HOUR = 3600;

    private final Optional<Double> onDemandHour;
    private final Optional<Double> spotHour;

    /** Prices the tasks of {@code service}. */
    public TaskPrice(ScalableService service, Prices prices) {
        boolean fargate = service.capacity() instanceof FargateCapacity;
        this.onDemandHour = fargate ? hour(service.task(), prices, false) : Optional.empty();
        this.spotHour = fargate ? hour(service.task(), prices, true) : Optional.empty();
    }

    /** Returns US dollars for so many seconds of tasks, some of them on Spot; empty where a price is not known. */
    public Optional<Double> usd(double taskSeconds, double spotTaskSeconds) {
        Optional<Double> onDemand = usd(onDemandHour, taskSeconds - spotTaskSeconds);
        Optional<Double> spot = usd(spotHour, spotTaskSeconds);
        return onDemand.flatMap(usd -> spot.map(more -> usd + more));
    }

    /** Returns the GiB of ephemeral storage that a task pays for. */
    static int paidStorage(TaskShape task) {
        return Math.max(0, task.storageGiB() - 20);
    }

    static Item vcpu(TaskShape task, boolean spot) {
        if (spot) {
            return task.arm() ? Item.FARGATE_SPOT_ARM_VCPU : Item.FARGATE_SPOT_X86_VCPU;
        }
        return task.arm() ? Item.FARGATE_ARM_VCPU : Item.FARGATE_X86_VCPU;
    }

    static Item memory(TaskShape task, boolean spot) {
        if (spot) {
            return task.arm() ? Item.FARGATE_SPOT_ARM_MEMORY : Item.FARGATE_SPOT_X86_MEMORY;
        }
        return task.arm() ? Item.FARGATE_ARM_MEMORY : Item.FARGATE_X86_MEMORY;
    }

    private static Optional<Double> usd(Optional<Double> hour, double seconds) {
        return seconds == 0 ? Optional.of(0.0) : hour.map(usd -> usd * seconds / HOUR);
    }

    private static Optional<Double> hour(TaskShape task, Prices prices, boolean spot) {
        Stream<Optional<Double>> parts = Stream.of(
                part(prices, vcpu(task, spot), task.cpuUnits() / 1024.0),
                part(prices, memory(task, spot), task.memoryMiB() / 1024.0),
                part(prices, Item.FARGATE_STORAGE, paidStorage(task)));
        return parts.reduce(Optional.of(0.0), (sum, part) -> sum.flatMap(usd -> part.map(more -> usd + more)));
    }

    private static Optional<Double> part(Prices prices, Item item, double quantity) {
        return quantity == 0
                ? Optional.of(0.0)
                : prices.price(item).map(Price::usd).map(usd -> usd * quantity);
    }
}
