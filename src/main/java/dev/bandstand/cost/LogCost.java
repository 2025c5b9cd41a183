package dev.bandstand.cost;

import dev.bandstand.prices.Item;

/**
 * What a log group takes in and keeps.
 *
 * @see <a href="https://aws.amazon.com/cloudwatch/pricing/">Amazon CloudWatch pricing</a>
 */
final class LogCost implements Priced {

    @Override
    public void charge(Account account) {
        if (account.property("LogGroupClass").asText("STANDARD").equals("STANDARD")) {
            account.assumed("Logs taken in", Item.LOG_DATA, UsageKey.LOG_DATA);
        } else {
            account.unpriced("Logs taken in", "no price known for this class of log groups");
        }
        account.assumed("Logs kept", Item.LOG_STORAGE, UsageKey.LOG_STORAGE);
    }
}
