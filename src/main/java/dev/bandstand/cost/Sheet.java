package dev.bandstand.cost;

import dev.bandstand.prices.Price;
import dev.bandstand.prices.Prices;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where all that costs is written down. */
final class Sheet {

    private static final Comparator<CostLine> ITEMS = Comparator.comparing(CostLine::stack)
            .thenComparing(CostLine::resource)
            .thenComparing(CostLine::item);
    private static final Comparator<Unpriced> UNPRICED = Comparator.comparing(Unpriced::stack)
            .thenComparing(Unpriced::resource)
            .thenComparing(Unpriced::item);

    private final Owners owners;
    private final List<CostLine> items = new ArrayList<>();
    private final List<Unpriced> unpriced = new ArrayList<>();
    private final SortedMap<String, Assumption> assumptions = new TreeMap<>();
    private final SortedSet<String> regions = new TreeSet<>();

    Sheet(Owners owners) {
        this.owners = owners;
    }

    Owners owners() {
        return owners;
    }

    /** Adds a line, or tells that there is no price. */
    void add(
            Prices prices,
            StackTemplate stack,
            Resource resource,
            String item,
            String key,
            BigDecimal quantity,
            CostKind kind) {
        if (quantity.signum() == 0) {
            return;
        }
        Optional<Price> known = prices.price(key);
        if (known.isEmpty()) {
            unpriced(stack, resource, item, "no price known in " + prices.region());
            return;
        }
        Price price = known.get();
        BigDecimal usd = BigDecimal.valueOf(price.usd());
        items.add(new CostLine(
                stack.stackName(),
                resource.logicalId(),
                item,
                plain(quantity),
                price.unit(),
                plain(usd),
                quantity.multiply(usd).setScale(2, RoundingMode.HALF_UP),
                kind,
                AwsService.of(key),
                owners.part(stack.target(resource.logicalId()))));
    }

    void unpriced(StackTemplate stack, Resource resource, String item, String reason) {
        unpriced.add(new Unpriced(stack.stackName(), resource.logicalId(), item, reason));
    }

    void assume(Assumption assumption) {
        assumptions.put(assumption.key(), assumption);
    }

    void lies(String region) {
        regions.add(region);
    }

    Estimate estimate() {
        items.sort(ITEMS);
        unpriced.sort(UNPRICED);
        return new Estimate(
                String.join(",", regions),
                Prices.date(),
                items,
                unpriced,
                List.copyOf(assumptions.values()),
                owners.services());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
