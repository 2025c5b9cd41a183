package dev.bandstand.prices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The On-Demand prices of one region as they were known when Bandstand was built. */
public final class Prices {

    private final String region;
    private final SortedMap<String, Price> prices;

    private Prices(String region, SortedMap<String, Price> prices) {
        this.region = region;
        this.prices = prices;
    }

    /**
     * Returns the prices of {@code region}, as in eu-central-1.
     *
     * @throws UnknownRegion if there are none
     */
    public static Prices of(String region) {
        SortedMap<String, Price> prices = Resource.REGIONS.get(region);
        if (prices == null) {
            throw new UnknownRegion(region, regions());
        }
        return new Prices(region, prices);
    }

    /** Returns the regions with prices. */
    public static SortedSet<String> regions() {
        return Collections.unmodifiableSortedSet((SortedSet<String>) Resource.REGIONS.keySet());
    }

    /** Returns the day on which the oldest price was read. */
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
        return price(item.key());
    }

    /**
     * Returns what one unit of something costs that comes in many sizes: {@code instance.TYPE} is an hour of an instance with Linux,
     * {@code database.ENGINE.CLASS} one of a database in one zone.
     */
    public Optional<Price> price(String key) {
        return Optional.ofNullable(prices.get(key));
    }

    /** Read when first asked for. */
    private static final class Resource {
        private static final String NAME = "prices.csv";
        private static final SortedMap<String, SortedMap<String, Price>> REGIONS = parse(text());

        private static SortedMap<String, SortedMap<String, Price>> parse(String text) {
            SortedMap<String, SortedMap<String, Price>> regions = new TreeMap<>();
            for (String line : text.split("\n", -1)) {
                String[] cells = line.split(",", -1);
                if (cells.length == 6 && !cells[0].equals("item")) {
                    Price price =
                            new Price(Double.parseDouble(cells[3]), cells[1], cells[4], LocalDate.parse(cells[5]));
                    regions.computeIfAbsent(cells[2], any -> new TreeMap<>()).put(cells[0], price);
                }
            }
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
