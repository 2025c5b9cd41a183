package dev.bandstand.settings;

import dev.bandstand.settings.VolumeSettings.Ebs;

/**
 * What a disk must hold to.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html">The limits of
 *     each type</a>
 */
final class EbsRules {

    private static final int LARGEST_GIB = 16_384;

    private EbsRules() {}

    static void check(Ebs ebs, Checks checks) {
        String type = ConstantWord.of(ebs.type());
        checks.require(
                ebs.sizeGiB().isPresent() || ebs.snapshotId().isPresent(),
                "sizeGiB",
                "must be given without a snapshotId",
                "nothing");
        ebs.sizeGiB().ifPresent(size -> between(checks, "sizeGiB", size, leastGiB(ebs.type()), LARGEST_GIB, type));
        checks.require(
                ebs.iops().isPresent() || !isProvisioned(ebs.type()), "iops", "must be given for " + type, "nothing");
        ebs.iops().ifPresent(iops -> {
            boolean legal = isProvisioned(ebs.type()) || ebs.type() == Ebs.Type.GP3;
            checks.require(legal, "iops", "must be left out for " + type, iops);
            if (legal) {
                between(checks, "iops", iops, ebs.type() == Ebs.Type.GP3 ? 3_000 : 100, mostIops(ebs.type()), type);
            }
        });
        checks.require(
                ebs.throughput().isEmpty() || ebs.type() == Ebs.Type.GP3,
                "throughput",
                "must be left out for " + type + " (it is for gp3 only)",
                ebs.throughput().orElse(0));
    }

    private static void between(Checks checks, String key, int value, int least, int most, String type) {
        checks.require(
                value >= least && value <= most,
                key,
                "must be between " + least + " and " + most + " for " + type,
                value);
    }

    private static int leastGiB(Ebs.Type type) {
        return switch (type) {
            case ST1, SC1 -> 125;
            case IO1, IO2 -> 4;
            case GP2, GP3 -> 1;
        };
    }

    private static int mostIops(Ebs.Type type) {
        return switch (type) {
            case GP3 -> 80_000;
            case IO1 -> 64_000;
            default -> 256_000;
        };
    }

    private static boolean isProvisioned(Ebs.Type type) {
        return type == Ebs.Type.IO1 || type == Ebs.Type.IO2;
    }
}
