package dev.bandstand.prices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The On-Demand prices of one region as they were known when Bandstand was built. */
public final class Prices {

    private final String region;
    private final Map<Item, Price> prices;

    private Prices(String region, Map<Item, Price> prices) {
        this.region = region;
        this.prices = prices;
    }

    /**
     * Returns the prices of {@code region}, as in eu-central-1.
     *
     * @throws UnknownRegion if there are none
     */
    public static Prices of(String region) {
        Map<Item, Price> prices = Resource.REGIONS.get(region);
        if (prices == null) {
            throw new UnknownRegion(region, regions());
        }
        return new Prices(region, prices);
    }

    /** Returns the regions with prices. */
    public static SortedSet<String> regions() {
        return Collections.unmodifiableSortedSet((SortedSet<String>) Resource.REGIONS.keySet());
    }

    /** Returns the day of which the oldest price is. */
    public static LocalDate date() {
        return Resource.REGIONS.values().stream()
                .flatMap(prices -> prices.values().stream())
                .map(Price::date)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Returns the region. */
    public String region() {
        return region;
    }

    /** Returns what one unit of {@code item} costs; empty where that is not known: it is never guessed. */
    public Optional<Price> price(Item item) {
        return Optional.ofNullable(prices.get(item));
    }

    /** Read when first asked for. */
    private static final class Resource {
        private static final String NAME = "prices.csv";
        private static final SortedMap<String, Map<Item, Price>> REGIONS = parse(text());

        private static SortedMap<String, Map<Item, Price>> parse(String text) {
            SortedMap<String, Map<Item, Price>> regions = new TreeMap<>();
            Map<String, Item> items = new TreeMap<>();
            for (Item item : Item.values()) {
                items.put(item.key(), item);
            }
            text.lines().skip(1).forEach(line -> {
                String[] cells = line.split(",", -1);
                Item item = Objects.requireNonNull(items.get(cells[0]), line);
                Price price = new Price(Double.parseDouble(cells[3]), cells[1], cells[4], LocalDate.parse(cells[5]));
                regions.computeIfAbsent(cells[2], any -> new EnumMap<>(Item.class))
                        .put(item, price);
            });
            return regions;
        }

        private static String text() {
            try (InputStream bytes = Objects.requireNonNull(Prices.class.getResourceAsStream(NAME), NAME)) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(NAME, unreadable);
            }
        }
    }
}
