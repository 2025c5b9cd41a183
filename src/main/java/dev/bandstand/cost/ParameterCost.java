package dev.bandstand.cost;

/**
 * A parameter; those of the standard tier are free.
 *
 * @see <a href="https://aws.amazon.com/systems-manager/pricing/">AWS Systems Manager pricing</a>
 */
final class ParameterCost implements Priced {

    @Override
    public void charge(Account account) {
        String tier = account.property("Tier").asText("Standard");
        if (!tier.equals("Standard")) {
            account.unpriced("Parameter of the tier " + tier, "no price known");
        }
    }
}
