package dev.bandstand.cluster;

import static dev.bandstand.cluster.Requirement.require;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awscdk.services.ec2.InstanceArchitecture;
import software.amazon.awscdk.services.ec2.InstanceType;

/** Types of EC2 instances that can stand in for one another: of one architecture, and all with a GPU or none. */
final class InstanceTypeList {

    private static final int MOST = 20;
    private static final Pattern TYPE = Pattern.compile("[a-z]+\\d{1,2}[a-z-]*\\.[a-z0-9-]+");
    private static final Pattern WITH_GPU = Pattern.compile("(g|gr|p)\\d.*");

    private InstanceTypeList() {}

    static List<String> checked(String property, List<String> types) {
        require(
                !types.isEmpty() && types.size() <= MOST,
                "%s must name between 1 and %d types, got: %d",
                property,
                MOST,
                types.size());
        types.forEach(type ->
                require(TYPE.matcher(type).matches(), "%s must be types as in m7g.large, got: %s", property, type));
        require(
                types.stream().distinct().count() == types.size(),
                "%s must name each type once, got: %s",
                property,
                String.join(", ", types));
        require(
                types.stream().map(InstanceTypeList::architectureOf).distinct().count() == 1,
                "%s must be of one architecture, got: %s",
                property,
                types.stream()
                        .map(type -> type + " (" + word(architectureOf(type)) + ")")
                        .collect(joining(", ")));
        return List.copyOf(types);
    }

    /** Returns the architecture of types that were checked. */
    static InstanceArchitecture architecture(List<String> types) {
        return architectureOf(types.get(0));
    }

    private static InstanceArchitecture architectureOf(String type) {
        return new InstanceType(type).getArchitecture();
    }

    static String word(InstanceArchitecture architecture) {
        return architecture == InstanceArchitecture.ARM_64 ? "arm64" : "x86_64";
    }

    static boolean hasGpu(String type) {
        return WITH_GPU.matcher(type).matches();
    }
}
