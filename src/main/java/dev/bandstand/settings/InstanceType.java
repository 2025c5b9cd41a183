package dev.bandstand.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of an EC2 instance type says.
 *
 * @param name the type, as in m7g.large
 * @see <a href="https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html">Instance type naming</a>
 */
record InstanceType(String name) {

    private static final Pattern ARM = Pattern.compile("(a1|[a-z]+[0-9]+g[a-z]*)\\..*");
    private static final Pattern SIZED = Pattern.compile("([mcrt])[0-9][a-z]*\\.(?:(medium)|(large)|([0-9]*)xlarge)");
    private static final int UNITS_OF_A_CPU = 1024;

    boolean isArm() {
        return ARM.matcher(name).matches();
    }

    /** Returns the memory of the general, compute, memory and burstable families. */
    Optional<Integer> memoryMiB() {
        int gibOfLarge = switch (name.charAt(0)) {
            case 'c' -> 4;
            case 'r' -> 16;
            default -> 8;
        };
        return larges().map(larges -> (int) (larges * gibOfLarge * 1024));
    }

    /** Returns the CPU in units; a large has two, and so has the medium of a burstable family. */
    Optional<Integer> cpu() {
        boolean burstable = name.startsWith("t");
        return larges().map(larges -> (int) (Math.max(larges, burstable ? 1 : 0) * 2 * UNITS_OF_A_CPU));
    }

    /** Returns how often a large goes into the type, where the family doubles from size to size. */
    private Optional<Double> larges() {
        var matcher = SIZED.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(2) != null) {
            return Optional.of(0.5);
        }
        if (matcher.group(3) != null) {
            return Optional.of(1.0);
        }
        String times = matcher.group(4);
        return Optional.of(times.isEmpty() ? 2.0 : Integer.parseInt(times) * 2.0);
    }
}
