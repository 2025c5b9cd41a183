package dev.bandstand.cost;

import dev.bandstand.prices.Item;

/**
 * What a bucket stores, in its standard class.
 *
 * @see <a href="https://aws.amazon.com/s3/pricing/">Amazon S3 pricing</a>
 */
final class BucketCost implements Priced {

    @Override
    public void charge(Account account) {
        account.assumed("Objects stored", Item.BUCKET_STORAGE, UsageKey.BUCKET_STORAGE);
    }
}
