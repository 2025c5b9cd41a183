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
                owner.constant("architecture", Architecture.class),
                owner.number("cpu"),
                owner.number("memoryMiB"),
                ContainerReader.read(owner),
                owner.flag("database"),
                owner.duration("logRetention"));
    }
}
