package dev.bandstand.review.rule.data;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of an instance, which doubles from step to step.
 *
 * @param family what stands before it, as in {@code db.r6g}
 * @param parts the size in parts, of which an xlarge has 32
 */
record InstanceClass(String family, int parts) {

    private static final Pattern NAME =
            Pattern.compile("(.+)\\.(?:(nano|micro|small|medium|large)|([0-9]{0,3})xlarge)(?:\\..*)?");
    private static final List<String> SMALL = List.of("nano", "micro", "small", "medium", "large");
    private static final int XLARGE = 32;

    static Optional<InstanceClass> of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String times = matcher.group(3);
        int size = times == null
                ? 1 << SMALL.indexOf(matcher.group(2))
                : XLARGE * (times.isEmpty() ? 1 : Integer.parseInt(times));
        return Optional.of(new InstanceClass(matcher.group(1), size));
    }

    /** Tells whether it is smaller; families are told apart by nothing but their names, so across them only the size counts. */
    boolean isSmallerThan(InstanceClass other) {
        return parts < other.parts;
    }
}
