package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import java.math.BigDecimal;

/**
 * The two alarms by which ECS scales a group of instances; instances that ECS manages by itself.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html">Cluster auto scaling</a>
 */
final class CapacityProviderCost implements Priced {

    private static final BigDecimal ALARMS = BigDecimal.valueOf(2);

    @Override
    public void charge(Account account) {
        if (account.property("AutoScalingGroupProvider/ManagedScaling/Status")
                .asText()
                .equals("ENABLED")) {
            account.fixed("Alarms of managed scaling", Item.ALARM, ALARMS);
        }
        if (account.resource().properties().has("ManagedInstancesProvider")) {
            account.unpriced(
                    "ECS Managed Instances", "ECS chooses the instances, and charges for them and for managing them");
        }
    }
}
