package dev.bandstand.settings;

/** Makes records of the task that a service or a job runs. */
final class TaskReader {

    private TaskReader() {}

    /** Reads the task's keys from among those of a service or a job. */
    static TaskSettings read(Section owner) {
        return new TaskSettings(
                owner.text("family"),
                owner.text("containerName"),
                owner.maybeText("securityGroupName"),
                owner.constant("capacity", Capacity.class),
                owner.constant("networkMode", TaskSettings.NetworkMode.class),
                owner.maybeText("hostNetworkReason"),
                owner.maybeSection("placement").map(PlacementReader::read),
                owner.constant("architecture", Architecture.class),
                owner.number("cpu"),
                owner.number("memoryMiB"),
                ContainerReader.read(owner),
                owner.maybeNumber("containerCpu"),
                owner.maybeNumber("containerMemoryMiB"),
                owner.maybeNumber("ephemeralStorageGiB"),
                owner.map("volumes", VolumeReader::read),
                owner.map("containers", ContainerReader::further),
                SidecarReader.read(owner.section("sidecars")),
                AccessReader.read(owner.sections("access")),
                owner.flag("serviceConnect"),
                owner.flag("database"),
                owner.duration("logRetention"),
                owner.map("alarms", AlarmReader::alarm),
                owner.map("logMetrics", AlarmReader::logMetric));
    }
}
