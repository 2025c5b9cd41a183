package dev.bandstand.cost;

import dev.bandstand.prices.Item;

/**
 * What a registry stores.
 *
 * @see <a href="https://aws.amazon.com/ecr/pricing/">Amazon ECR pricing</a>
 */
final class RegistryCost implements Priced {

    @Override
    public void charge(Account account) {
        account.assumed("Images stored", Item.REGISTRY_STORAGE, UsageKey.REGISTRY_STORAGE);
    }
}
