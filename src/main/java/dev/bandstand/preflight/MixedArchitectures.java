package dev.bandstand.preflight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Instance types of both architectures in one group, which has one machine image. */
public final class MixedArchitectures {

    private MixedArchitectures() {}

    /** Compares the architectures of the known types. */
    public static Optional<Finding> check(InstanceGroup group) {
        List<InstanceType> types = group.known();
        return Finding.error(
                types.stream().map(InstanceType::architecture).distinct().count() <= 1,
                "instanceTypes",
                "must be of one architecture",
                types.stream()
                        .map(type -> type.name() + " (" + type.architecture() + ")")
                        .collect(Collectors.joining(", ")));
    }
}
