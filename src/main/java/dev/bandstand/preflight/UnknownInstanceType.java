package dev.bandstand.preflight;

import java.util.List;

/**
 * An instance type that nobody knows: an error where the family is known, else a warning, for new families appear every month.
 *
 * @see <a href="https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html">Amazon EC2 instance types</a>
 */
public final class UnknownInstanceType {

    private UnknownInstanceType() {}

    /** Looks up each type of the group. */
    public static List<Finding> check(InstanceGroup group) {
        return group.instanceTypes().stream()
                .filter(name -> InstanceTypes.find(name).isEmpty())
                .map(UnknownInstanceType::report)
                .toList();
    }

    private static Finding report(String name) {
        if (!name.contains(".")) {
            return Finding.error("instanceTypes", "must have a family and a size as in m7g.large", name);
        }
        String hint = Nearest.to(name, InstanceTypes.names())
                .map(nearest -> " (did you mean " + nearest + "?)")
                .orElse("");
        return InstanceTypes.knowsFamilyOf(name)
                ? Finding.error("instanceTypes", "must be a size that its family has" + hint, name)
                : Finding.warning(
                        "instanceTypes",
                        "must be a known type for its size and architecture to be checked" + hint,
                        name);
    }
}
