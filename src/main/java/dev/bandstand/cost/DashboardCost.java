package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import java.math.BigDecimal;

/**
 * A dashboard.
 *
 * @see <a href="https://aws.amazon.com/cloudwatch/pricing/">Amazon CloudWatch pricing</a>
 */
final class DashboardCost implements Priced {

    @Override
    public void charge(Account account) {
        account.fixed("Dashboard", Item.DASHBOARD, BigDecimal.ONE);
    }
}
