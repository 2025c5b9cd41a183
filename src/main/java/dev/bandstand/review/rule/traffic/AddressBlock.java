package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A block of IPv4 addresses.
 *
 * @param first the first address
 * @param last the last address
 */
record AddressBlock(long first, long last) {

    private static final int BITS = 32;
    private static final int PARTS = 4;

    /** Returns the block of a plain CIDR, as in 10.0.0.0/24; empty for anything else. */
    static Optional<AddressBlock> of(JsonNode cidr) {
        String[] sides = cidr.asText().split("/", -1);
        String[] parts = sides[0].split("\\.", -1);
        if (sides.length != 2 || parts.length != PARTS) {
            return Optional.empty();
        }
        long address = 0;
        for (String part : parts) {
            int number = number(part, 255);
            if (number < 0) {
                return Optional.empty();
            }
            address = address << 8 | number;
        }
        int length = number(sides[1], BITS);
        if (length < 0) {
            return Optional.empty();
        }
        long size = 1L << (BITS - length);
        long first = address / size * size;
        return Optional.of(new AddressBlock(first, first + size - 1));
    }

    /** Tells whether the two have an address in common. */
    boolean overlaps(AddressBlock other) {
        return first <= other.last && other.first <= last;
    }

    private static int number(String digits, int most) {
        if (digits.isEmpty() || digits.length() > 3 || !digits.chars().allMatch(Character::isDigit)) {
            return -1;
        }
        int number = Integer.parseInt(digits);
        return number <= most ? number : -1;
    }
}
