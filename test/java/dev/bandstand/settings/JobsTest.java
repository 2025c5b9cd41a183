package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.settings.JobSettings.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {

    private static final String FILE = """
            name: shop
            cluster: {capacity: fargateSpot}
            database: {engine: mysql}
            jobs:
              mail: {queue: {}}
              report: {schedule: {cron: "0 3 ? * MON-FRI *"}}
              agent: {daemon: {}, capacity: ec2}
              migrate: {command: [migrate], database: false}
            environments:
              staging:
                preset: production
                jobs:
                  mail: {queue: {scaling: {max: 2}}}
                  report: {schedule: {enabled: false}}
                  load: {image: {uri: busybox}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void standWithoutAService() throws IOException {
        Settings settings = load("dev").settings();

        assertThat(settings.services()).isEmpty();
        assertThat(settings.jobs()).containsOnlyKeys("agent", "mail", "migrate", "report");
        assertThat(settings.tasks()).containsOnlyKeys("jobs.agent", "jobs.mail", "jobs.migrate", "jobs.report");
        assertThat(settings.registry()).isPresent();
    }

    @Test
    void areOfFourKinds() throws IOException {
        Settings settings = load("dev").settings();

        assertThat(settings.job("mail").kind()).isEqualTo(Kind.WORKER);
        assertThat(settings.job("report").kind()).isEqualTo(Kind.SCHEDULED);
        assertThat(settings.job("agent").kind()).isEqualTo(Kind.DAEMON);
        assertThat(settings.job("migrate").kind()).isEqualTo(Kind.ONE_OFF);
    }

    @Test
    void runTasksWithTheSameDefaultsAsServices() throws IOException {
        TaskSettings task = load("dev").settings().job("mail").task();

        assertThat(task.family()).isEqualTo("shop-dev-mail");
        assertThat(task.containerName()).isEqualTo("mail");
        assertThat(task.capacity()).isEqualTo(Capacity.FARGATE_SPOT);
        assertThat(task.cpu()).isEqualTo(256);
        assertThat(task.memoryMiB()).isEqualTo(512);
        assertThat(task.database()).isTrue();
        assertThat(task.logRetention()).isEqualTo(Duration.ofDays(30));
        assertThat(task.container().image()).isEmpty();
        assertThat(load("dev").settings().job("migrate").task().database()).isFalse();
    }

    @Test
    void workOnAQueueOfTheirOwnByDefault() throws IOException {
        assertThat(load("dev").settings().job("mail").queue())
                .contains(new QueueSettings(
                        Optional.empty(),
                        false,
                        Duration.ofMinutes(5),
                        Duration.ofDays(4),
                        3,
                        Duration.ofDays(14),
                        "QUEUE_URL",
                        Duration.ofMinutes(10),
                        new QueueScalingSettings(
                                0, 10, 100, Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(5))));
    }

    @Test
    void startAtTheirTimesByDefault() throws IOException {
        assertThat(load("dev").settings().job("report").schedule())
                .contains(new ScheduleSettings(
                        ScalingSchedule.cron("0 3 ? * MON-FRI *"),
                        ZoneId.of("UTC"),
                        Duration.ZERO,
                        2,
                        Duration.ofHours(1),
                        1,
                        ScheduleSettings.Overlap.ALLOWED,
                        true));
    }

    @Test
    void startAtARateOrOnceToo() throws IOException {
        Settings settings = load("""
                name: x
                jobs:
                  often: {schedule: {rate: 6h, overlap: alarm, tasks: 3, flexibleWindow: 15m}}
                  once: {schedule: {at: "2026-11-27T06:00:00", timeZone: Europe/Berlin}}
                """, "dev").settings();

        assertThat(settings.job("often").schedule()).hasValueSatisfying(schedule -> {
            assertThat(schedule.when()).isEqualTo(ScalingSchedule.everyMinutes(360));
            assertThat(schedule.overlap()).isEqualTo(ScheduleSettings.Overlap.ALARM);
            assertThat(schedule.tasks()).isEqualTo(3);
            assertThat(schedule.flexibleWindow()).isEqualTo(Duration.ofMinutes(15));
        });
        assertThat(settings.job("once").schedule()).hasValueSatisfying(schedule -> {
            assertThat(schedule.when()).isEqualTo(ScalingSchedule.at(LocalDateTime.of(2026, 11, 27, 6, 0)));
            assertThat(schedule.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        });
    }

    @Test
    void replaceADaemonsTaskBeforeTheNextComesByDefault() throws IOException {
        DeploymentSettings daemon = load("dev").settings().job("agent").deployment();
        DeploymentSettings worker = load("dev").settings().job("mail").deployment();

        assertThat(daemon.minHealthyPercent()).isZero();
        assertThat(daemon.maxHealthyPercent()).isEqualTo(100);
        assertThat(daemon.availabilityZoneRebalancing()).isFalse();
        assertThat(worker.minHealthyPercent()).isEqualTo(100);
        assertThat(worker.maxHealthyPercent()).isEqualTo(200);
        assertThat(worker.availabilityZoneRebalancing()).isTrue();
    }

    @Test
    void differFromEnvironmentToEnvironment() throws IOException {
        Loaded staging = load("staging");

        assertThat(staging.settings().job("mail").queue())
                .hasValueSatisfying(queue -> assertThat(queue.scaling().max()).isEqualTo(2));
        assertThat(staging.settings().job("report").schedule())
                .hasValueSatisfying(schedule -> assertThat(schedule.enabled()).isFalse());
        assertThat(staging.settings().jobs()).containsKey("load");
        assertThat(staging.settings().job("mail").task().logRetention()).isEqualTo(Duration.ofDays(365));
        assertThat(staging.settings().job("mail").deployment().circuitBreaker())
                .isEqualTo(new CircuitBreakerSettings(true, CircuitBreakerSettings.Type.BOUNDED_PERCENT, 50, false));
    }

    @Test
    void areExplainedLikeServices() throws IOException {
        EffectiveSettings effective = load("staging").effective();

        assertThat(origin(effective, "jobs.mail.family")).isEqualTo("shop-staging-mail default");
        assertThat(origin(effective, "jobs.mail.logRetention")).isEqualTo("365d preset production");
        assertThat(origin(effective, "jobs.mail.queue.scaling.max")).isEqualTo("2 environment staging (x.yaml:13:32)");
        assertThat(origin(effective, "jobs.mail.queue.retention")).isEqualTo("4d default");
        assertThat(origin(effective, "jobs.report.schedule.cron")).isEqualTo("0 3 ? * MON-FRI * x.yaml:6:23");
        assertThat(origin(effective, "jobs.agent.daemon")).isEqualTo("{} x.yaml:7:11");
        assertThat(origin(effective, "jobs.agent.deployment.maxHealthyPercent")).isEqualTo("100 default");
    }

    @Test
    void mayHaveACheckInTheirMainContainer() throws IOException {
        String yaml = """
                name: x
                jobs:
                  mail:
                    queue: {}
                    healthCheck: {command: [CMD, /bin/check], retries: 5}
                    containers:
                      proxy:
                        image: {uri: example.com/proxy:1}
                        memoryMiB: 64
                        dependsOn: {mail: healthy}
                """;

        assertThat(load(yaml, "dev").settings().job("mail").healthCheck())
                .contains(new ContainerHealthCheckSettings(
                        List.of("CMD", "/bin/check"), Duration.ofSeconds(30), Duration.ofSeconds(5), 5, Duration.ZERO));
    }

    @Test
    void takeTheImageTagOfTheCommandLine() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), FILE);

        Loaded tagged = SettingsFile.load(file, new Overrides(Optional.of("staging"), Optional.of("1.2")));

        assertThat(tagged.settings().job("migrate").task().container().image())
                .hasValueSatisfying(image -> assertThat(image.tag()).contains("1.2"));
        assertThat(tagged.settings().job("load").task().container().image())
                .hasValueSatisfying(image -> assertThat(image.tag()).isEmpty());
        assertThat(origin(tagged.effective(), "jobs.migrate.image.tag")).isEqualTo("1.2 -c imageTag");
    }

    private Loaded load(String environment) throws IOException {
        return load(FILE, environment);
    }

    private Loaded load(String yaml, String environment) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), yaml);
        return SettingsFile.load(file, new Overrides(Optional.of(environment), Optional.empty()));
    }

    private String origin(EffectiveSettings effective, String path) {
        return effective.entries().stream()
                .filter(entry -> entry.path().equals(path))
                .map(entry -> entry.value() + " " + entry.origin().replace(folder + "/", ""))
                .findFirst()
                .orElse("nothing");
    }
}
