package dev.bandstand.review.rule.address;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of addresses as people write them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4632">RFC 4632</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5952">RFC 5952</a>
 */
final class CidrText {

    private static final int GROUPS = 8;

    private CidrText() {}

    /** Bits behind the mask mean nothing, as for EC2. */
    static Optional<Addresses> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        boolean six = address.indexOf(':') >= 0;
        int width = six ? 128 : 32;
        int prefix = slash < 0 ? width : number(text.substring(slash + 1), 10, width);
        BigInteger value = six ? v6(address) : v4(address);
        if (value == null || prefix < 0) {
            return Optional.empty();
        }
        BigInteger low = value.shiftRight(width - prefix).shiftLeft(width - prefix);
        Ranges range =
                Ranges.of(low, low.add(BigInteger.ONE.shiftLeft(width - prefix)).subtract(BigInteger.ONE));
        return Optional.of(six ? new Addresses(Ranges.none(), range) : new Addresses(range, Ranges.none()));
    }

    /** Adds the fewest blocks that make up the ranges. */
    static void blocks(Ranges ranges, int width, List<String> blocks) {
        for (Ranges.Range range : ranges.all()) {
            BigInteger low = range.low();
            while (low.compareTo(range.high()) <= 0) {
                int aligned = low.signum() == 0 ? width : Math.min(width, low.getLowestSetBit());
                BigInteger rest = range.high().subtract(low).add(BigInteger.ONE);
                int bits = Math.min(aligned, rest.bitLength() - 1);
                blocks.add((width == 32 ? v4(low) : v6(low)) + "/" + (width - bits));
                low = low.add(BigInteger.ONE.shiftLeft(bits));
            }
        }
    }

    private static @Nullable BigInteger v4(String address) {
        String[] parts = address.split("\\.", -1);
        BigInteger value = BigInteger.ZERO;
        for (String part : parts) {
            int number = number(part, 10, 255);
            if (number < 0) {
                return null;
            }
            value = value.shiftLeft(8).or(BigInteger.valueOf(number));
        }
        return parts.length == 4 ? value : null;
    }

    private static @Nullable BigInteger v6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            List<Integer> groups = groups(address);
            return groups != null && groups.size() == GROUPS ? value(groups) : null;
        }
        List<Integer> head = groups(address.substring(0, gap));
        List<Integer> tail = groups(address.substring(gap + 2));
        if (head == null || tail == null || head.size() + tail.size() >= GROUPS) {
            return null;
        }
        List<Integer> groups = new ArrayList<>(head);
        while (groups.size() + tail.size() < GROUPS) {
            groups.add(0);
        }
        groups.addAll(tail);
        return value(groups);
    }

    /** The last group may be an address of IPv4, which then stands for two. */
    private static @Nullable List<Integer> groups(String text) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            BigInteger dotted = i == parts.length - 1 && parts[i].indexOf('.') >= 0 ? v4(parts[i]) : null;
            int group = number(parts[i], 16, 0xffff);
            if (dotted != null) {
                groups.add(dotted.intValue() >>> 16);
                groups.add(dotted.intValue() & 0xffff);
            } else if (group >= 0) {
                groups.add(group);
            } else {
                return null;
            }
        }
        return groups;
    }

    private static BigInteger value(List<Integer> groups) {
        BigInteger value = BigInteger.ZERO;
        for (int group : groups) {
            value = value.shiftLeft(16).or(BigInteger.valueOf(group));
        }
        return value;
    }

    /** Returns a number of a few digits, -1 where it is none or above the most. */
    private static int number(String digits, int radix, int most) {
        if (digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 128 ? Character.digit(digits.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value <= most ? value : -1;
    }

    private static String v4(BigInteger address) {
        int value = address.intValue();
        return (value >>> 24) + "." + (value >>> 16 & 255) + "." + (value >>> 8 & 255) + "." + (value & 255);
    }

    /** The longest run of two or more zeros, the first of several, is left out. */
    private static String v6(BigInteger address) {
        int start = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int run = 0;
            while (i + run < GROUPS && group(address, i + run) == 0) {
                run++;
            }
            if (run > length) {
                start = i;
                length = run;
            }
        }
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
                continue;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(Integer.toHexString(group(address, i)));
        }
        return text.toString();
    }

    private static int group(BigInteger address, int index) {
        return address.shiftRight(16 * (GROUPS - 1 - index)).intValue() & 0xffff;
    }
}
