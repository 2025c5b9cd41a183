package dev.bandstand.cost;

import dev.bandstand.prices.Prices;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import java.util.Optional;

/** Tells what templates cost a month. */
public final class Estimates {

    private Estimates() {}

    /**
     * Estimates what all stacks cost.
     *
     * @param assembly the templates
     * @param usage how much is used of what is paid by use
     * @param region the region of those stacks of which the assembly does not tell it
     * @throws dev.bandstand.prices.UnknownRegion if there are no prices of a region
     * @throws UnknownPlace if nobody tells the region of a stack
     */
    public static Estimate of(Assembly assembly, Usage usage, Optional<String> region) {
        Assembly known = assembly.evaluated();
        Sheet sheet = new Sheet(Owners.of(known));
        for (StackTemplate stack : known.stacks()) {
            Prices prices =
                    Prices.of(stack.region().or(() -> region).orElseThrow(() -> new UnknownPlace(stack.stackName())));
            sheet.lies(prices.region());
            for (Resource resource : stack.template().resources().values()) {
                charge(new Account(known, stack, resource, prices, usage, sheet));
            }
        }
        return sheet.estimate();
    }

    private static void charge(Account account) {
        try {
            Catalogue.of(account.resource().type()).charge(account);
        } catch (IllegalArgumentException unknown) {
            account.unpriced(account.resource().type(), String.valueOf(unknown.getMessage()));
        }
    }
}
