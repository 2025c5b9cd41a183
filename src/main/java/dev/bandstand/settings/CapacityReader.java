package dev.bandstand.settings;

/** Makes records of the instances that tasks may run on. */
final class CapacityReader {

    private CapacityReader() {}

    static Ec2Settings ec2(Section ec2) {
        return new Ec2Settings(
                ec2.texts("instanceTypes"),
                ec2.constant("image", Ec2Settings.Image.class),
                ec2.number("minInstances"),
                ec2.number("maxInstances"),
                ec2.number("targetCapacityPercent"),
                ec2.number("diskGiB"),
                ec2.duration("instanceWarmup"),
                ec2.flag("terminationProtection"),
                ec2.flag("gpu"),
                ec2.maybeSection("spot").map(CapacityReader::spot));
    }

    static ManagedInstancesSettings managedInstances(Section managed) {
        return new ManagedInstancesSettings(
                managed.texts("instanceTypes"),
                managed.maybeSection("vCpus").map(CapacityReader::range),
                managed.maybeSection("memoryMiB").map(CapacityReader::range),
                managed.constant("architecture", Architecture.class),
                managed.number("storageGiB"),
                managed.constant("monitoring", ManagedInstancesSettings.Monitoring.class));
    }

    private static SpotSettings spot(Section spot) {
        return new SpotSettings(
                spot.constant("allocation", SpotSettings.Allocation.class),
                spot.number("onDemandBase"),
                spot.number("onDemandPercent"),
                spot.maybeNumber("pools"));
    }

    private static RangeSettings range(Section range) {
        return new RangeSettings(range.number("min"), range.number("max"));
    }
}
