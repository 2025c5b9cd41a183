package dev.bandstand.settings;

/** Makes records of one job's settings. */
final class JobReader {

    private JobReader() {}

    static JobSettings read(Section job) {
        return new JobSettings(
                TaskReader.read(job),
                job.maybeSection("healthCheck").map(ContainerReader::healthCheck),
                DeploymentReader.read(job.section("deployment")),
                job.maybeSection("queue").map(JobReader::queue),
                job.maybeSection("schedule").map(ScheduleReader::read),
                job.has("daemon"));
    }

    private static QueueSettings queue(Section queue) {
        return new QueueSettings(
                queue.maybeText("existing"),
                queue.flag("fifo"),
                queue.duration("visibilityTimeout"),
                queue.duration("retention"),
                queue.number("maxReceives"),
                queue.duration("deadLetterRetention"),
                queue.text("variable"),
                queue.duration("messageAgeAlarm"),
                scaling(queue.section("scaling")));
    }

    private static QueueScalingSettings scaling(Section scaling) {
        return new QueueScalingSettings(
                scaling.number("min"),
                scaling.number("max"),
                scaling.number("messagesPerTask"),
                scaling.duration("scaleOutCooldown"),
                scaling.duration("scaleInCooldown"),
                scaling.duration("idleAfter"));
    }
}
