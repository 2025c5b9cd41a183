package dev.bandstand.preflight;

import java.util.List;
import java.util.regex.Pattern;

/** A type with a GPU, and its price, that nobody asked for; or GPUs asked for and a type without one that the image has drivers for. */
public final class GpuNotAskedFor {

    /** The families with GPUs, for types that are not in the list. */
    private static final Pattern GPU_FAMILY = Pattern.compile("(g|gr|p)[0-9].*");

    private static final Pattern AMD_FAMILY = Pattern.compile("g4ad\\..*");

    private GpuNotAskedFor() {}

    /** Compares each type with what was asked for. */
    public static List<Finding> check(InstanceGroup group) {
        return group.instanceTypes().stream()
                .filter(name ->
                        group.gpu() ? !hasGpu(name) || AMD_FAMILY.matcher(name).matches() : hasGpu(name))
                .map(name -> Finding.error(
                        "instanceTypes",
                        group.gpu()
                                ? "must have a GPU of NVIDIA when gpu is true"
                                : "must be types without a GPU unless gpu is true",
                        name))
                .toList();
    }

    private static boolean hasGpu(String name) {
        return InstanceTypes.find(name)
                .map(InstanceType::gpu)
                .orElseGet(() -> GPU_FAMILY.matcher(name).matches());
    }
}
