package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;

/**
 * What EBS allows of each kind of volume.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html">The volumes of
 *     a service</a>
 */
final class EbsLimits {

    static final List<EbsDeviceVolumeType> TYPES = List.of(
            EbsDeviceVolumeType.GP3,
            EbsDeviceVolumeType.GP2,
            EbsDeviceVolumeType.IO1,
            EbsDeviceVolumeType.IO2,
            EbsDeviceVolumeType.ST1,
            EbsDeviceVolumeType.SC1);

    private static final int LARGEST_GIB = 16_384;

    private EbsLimits() {}

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static void checkSize(EbsDeviceVolumeType type, int size) {
        int least = isDisk(type) ? 125 : isProvisioned(type) ? 4 : 1;
        require(
                size >= least && size <= LARGEST_GIB,
                "ebs.sizeGiB must be between %d and %d for %s, got: %d",
                least,
                LARGEST_GIB,
                name(type),
                size);
    }

    static void checkIops(EbsDeviceVolumeType type, Optional<Integer> iops) {
        require(iops.isPresent() || !isProvisioned(type), "ebs.iops must be given for %s, got: nothing", name(type));
        iops.ifPresent(given -> {
            require(
                    isProvisioned(type) || type == EbsDeviceVolumeType.GP3,
                    "ebs.iops must be left out for %s, got: %d",
                    name(type),
                    given);
            int least = type == EbsDeviceVolumeType.GP3 ? 3_000 : 100;
            int most = mostIops(type);
            require(
                    given >= least && given <= most,
                    "ebs.iops must be between %d and %d for %s, got: %d",
                    least,
                    most,
                    name(type),
                    given);
        });
    }

    static void checkThroughput(EbsDeviceVolumeType type, int throughput) {
        require(
                type == EbsDeviceVolumeType.GP3,
                "ebs.throughput must be left out for %s (it is for gp3 only), got: %d",
                name(type),
                throughput);
        require(
                throughput >= 125 && throughput <= 2_000,
                "ebs.throughput must be between 125 and 2000, got: %d",
                throughput);
    }

    private static int mostIops(EbsDeviceVolumeType type) {
        return switch (type) {
            case GP3 -> 80_000;
            case IO1 -> 64_000;
            default -> 256_000;
        };
    }

    private static boolean isDisk(EbsDeviceVolumeType type) {
        return type == EbsDeviceVolumeType.ST1 || type == EbsDeviceVolumeType.SC1;
    }

    private static boolean isProvisioned(EbsDeviceVolumeType type) {
        return type == EbsDeviceVolumeType.IO1 || type == EbsDeviceVolumeType.IO2;
    }
}
