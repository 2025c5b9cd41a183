package dev.bandstand.cluster;

import static dev.bandstand.cluster.Requirement.require;
import static java.util.stream.Collectors.joining;

import dev.bandstand.preflight.CpuArchitecture;
import dev.bandstand.preflight.Finding;
import dev.bandstand.preflight.InstanceGroup;
import dev.bandstand.preflight.InstanceTypes;
import dev.bandstand.preflight.Preflight;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awscdk.services.ec2.InstanceArchitecture;
import software.amazon.awscdk.services.ec2.InstanceType;

/** Types of EC2 instances that can stand in for one another: of one architecture, and all with a GPU or none. */
final class InstanceTypeList {

    private static final int MOST = 20;

    /** What the CDK can tell the architecture of. */
    private static final Pattern TYPE = Pattern.compile("[a-z]+\\d{1,2}[a-z-]*\\.[a-z0-9-]+");

    private InstanceTypeList() {}

    static List<String> checked(String owner, List<String> types, int maxInstances, boolean gpu) {
        String property = owner + ".instanceTypes";
        require(
                !types.isEmpty() && types.size() <= MOST,
                "%s must name between 1 and %d types, got: %d",
                property,
                MOST,
                types.size());
        require(
                types.stream().distinct().count() == types.size(),
                "%s must name each type once, got: %s",
                property,
                String.join(", ", types));
        Finding.refuse(Preflight.group(new InstanceGroup(types, maxInstances, gpu)).stream()
                .map(finding -> finding.under(owner))
                .toList());
        requireOneArchitecture(property, types);
        return List.copyOf(types);
    }

    /** The preflight looks at the types that it knows; here are those newer than its list, too. */
    private static void requireOneArchitecture(String property, List<String> types) {
        types.forEach(type -> require(
                InstanceTypes.find(type).isPresent() || TYPE.matcher(type).matches(),
                "%s must be types as in m7g.large, got: %s",
                property,
                type));
        require(
                types.stream().map(InstanceTypeList::architectureOf).distinct().count() == 1,
                "%s must be of one architecture, got: %s",
                property,
                types.stream()
                        .map(type -> type + " (" + word(architectureOf(type)) + ")")
                        .collect(joining(", ")));
    }

    /** Returns the architecture of types that were checked. */
    static InstanceArchitecture architecture(List<String> types) {
        return architectureOf(types.get(0));
    }

    private static InstanceArchitecture architectureOf(String type) {
        return InstanceTypes.find(type)
                .map(known -> known.architecture() == CpuArchitecture.ARM64
                        ? InstanceArchitecture.ARM_64
                        : InstanceArchitecture.X86_64)
                .orElseGet(() -> new InstanceType(type).getArchitecture());
    }

    static String word(InstanceArchitecture architecture) {
        return architecture == InstanceArchitecture.ARM_64 ? "arm64" : "x86_64";
    }
}
