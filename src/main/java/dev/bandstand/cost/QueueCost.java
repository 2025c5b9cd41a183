package dev.bandstand.cost;

import dev.bandstand.prices.Item;
import dev.bandstand.template.Values;

/**
 * What a queue is asked for.
 *
 * @see <a href="https://aws.amazon.com/sqs/pricing/">Amazon SQS pricing</a>
 */
final class QueueCost implements Priced {

    @Override
    public void charge(Account account) {
        boolean fifo = Values.truth(account.resource().properties(), "FifoQueue", false);
        account.assumed(
                fifo ? "Requests of the queue, FIFO" : "Requests of the queue",
                fifo ? Item.QUEUE_REQUESTS_FIFO : Item.QUEUE_REQUESTS,
                UsageKey.QUEUE_REQUESTS);
    }
}
