package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.settings.SecretSettings.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskSettingsTest {

    private static final String FULL = """
            name: shop
            cluster:
              capacity: ec2
              ec2: {instanceTypes: [m7i.large, m6i.large], spot: {allocation: lowestPrice}}
            fileSystems: {uploads: {}}
            services:
              api:
                networkMode: bridge
                placement: {constraints: [{distinctInstance: true}, {memberOf: "attribute:ecs.os-type == linux"}]}
                desiredCount: 1
                cpu: 512
                memoryMiB: 1024
                containerCpu: 256
                containerMemoryMiB: 512
                memoryReservationMiB: 256
                user: "1000:1000"
                workingDirectory: /app
                dropCapabilities: [ALL]
                ulimits: {nofile: {soft: 1024, hard: 2048}}
                initProcess: false
                restartPolicy: {ignoredExitCodes: [0]}
                startTimeout: 1m
                dependsOn: {cache: healthy}
                links: ["cache:redis"]
                mounts: {data: {path: /data, readOnly: true}}
                volumesFrom: [{container: cache}]
                secrets: {A: "name#key", B: "ssm:/app/b", C: "arn:aws:ssm:eu-central-1:123456789012:parameter/app/c"}
                volumes: {data: {efs: {fileSystem: uploads}}, logs: {ephemeral: {}}, run: {host: /var/run/app}}
                containers:
                  cache:
                    image: {uri: "public.ecr.aws/docker/library/redis:8"}
                    essential: false
                    cpu: 64
                    memoryMiB: 128
                    ports: [6379, {container: 80, host: 8080, protocol: udp}]
                    healthCheck: {command: [CMD, redis-cli, ping]}
                sidecars: {fireLens: {}, adot: {memoryMiB: 128}}
                access: [{queue: orders, rights: send}, {actions: ["ses:SendEmail"], resources: ["*"]}]
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhatTheMainContainerRuns() throws IOException {
        TaskSettings task = load(FULL).settings().service("api").task();
        ContainerSettings main = task.container();

        assertThat(task.containerCpu()).contains(256);
        assertThat(task.containerMemoryMiB()).contains(512);
        assertThat(main.memoryReservationMiB()).contains(256);
        assertThat(main.user()).contains("1000:1000");
        assertThat(main.workingDirectory()).contains("/app");
        assertThat(main.dropCapabilities()).containsExactly(KernelCapability.ALL);
        assertThat(main.ulimits()).containsExactly(Map.entry("nofile", new UlimitSettings(1024, 2048)));
        assertThat(main.initProcess()).isFalse();
        assertThat(main.restartPolicy()).contains(new RestartPolicySettings(List.of(0), Duration.ofMinutes(5)));
        assertThat(main.startTimeout()).contains(Duration.ofMinutes(1));
        assertThat(main.dependsOn()).containsExactly(Map.entry("cache", ContainerCondition.HEALTHY));
        assertThat(main.links()).containsExactly("cache:redis");
        assertThat(main.mounts()).containsExactly(Map.entry("data", new MountSettings("/data", true)));
        assertThat(main.volumesFrom()).containsExactly(new VolumesFromSettings("cache", false));
    }

    @Test
    void readsSecretsFromBothKeepers() throws IOException {
        assertThat(load(FULL).settings().service("api").task().container().secrets())
                .containsExactly(
                        Map.entry("A", new SecretSettings(Source.SECRETS_MANAGER, "name", Optional.of("key"))),
                        Map.entry("B", new SecretSettings(Source.PARAMETER_STORE, "/app/b", Optional.empty())),
                        Map.entry(
                                "C",
                                new SecretSettings(
                                        Source.PARAMETER_STORE,
                                        "arn:aws:ssm:eu-central-1:123456789012:parameter/app/c",
                                        Optional.empty())));
    }

    @Test
    void readsFurtherContainersWithShortAndLongPorts() throws IOException {
        TaskSettings task = load(FULL).settings().service("api").task();

        assertThat(task.containers()).hasEntrySatisfying("cache", cache -> {
            assertThat(cache.essential()).isFalse();
            assertThat(cache.cpu()).contains(64);
            assertThat(cache.memoryMiB()).contains(128);
            assertThat(cache.container().initProcess()).isTrue();
            assertThat(cache.ports())
                    .containsExactly(
                            new PortSettings(6379, Optional.empty(), PortSettings.Protocol.TCP),
                            new PortSettings(80, Optional.of(8080), PortSettings.Protocol.UDP));
            assertThat(cache.healthCheck())
                    .contains(new ContainerHealthCheckSettings(
                            List.of("CMD", "redis-cli", "ping"),
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(5),
                            3,
                            Duration.ZERO));
        });
    }

    @Test
    void readsVolumesSidecarsAndAccess() throws IOException {
        TaskSettings task = load(FULL).settings().service("api").task();

        assertThat(task.volumes())
                .containsExactly(
                        Map.entry(
                                "data",
                                new VolumeSettings.Efs(
                                        Optional.of("uploads"),
                                        Optional.empty(),
                                        Optional.of("/data"),
                                        Optional.of(1000L),
                                        Optional.of(1000L),
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty())),
                        Map.entry("logs", new VolumeSettings.Ephemeral()),
                        Map.entry("run", new VolumeSettings.Host("/var/run/app")));
        assertThat(task.sidecars().fireLens()).hasValueSatisfying(fireLens -> {
            assertThat(fireLens.uri()).isEqualTo("public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.16");
            assertThat(fireLens.memoryMiB()).isEqualTo(64);
        });
        assertThat(task.sidecars().adot()).hasValueSatisfying(adot -> {
            assertThat(adot.uri()).isEqualTo("public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0");
            assertThat(adot.config()).isEqualTo("/etc/ecs/ecs-default-config.yaml");
            assertThat(adot.memoryMiB()).isEqualTo(128);
        });
        assertThat(task.access())
                .containsExactly(
                        new AccessSettings.OnResource(AccessSettings.Kind.QUEUE, "orders", AccessSettings.Rights.SEND),
                        new AccessSettings.ToAct(List.of("ses:SendEmail"), List.of("*")));
    }

    @Test
    void fillsInWhatFollowsFromTheCapacity() throws IOException {
        Settings settings = load(FULL).settings();

        assertThat(settings.service("api").task().placement())
                .contains(new PlacementSettings(
                        Optional.of(PlacementSettings.Preset.AZ_BALANCED_SPREAD),
                        List.of(),
                        List.of(
                                new PlacementConstraintSettings(true, Optional.empty()),
                                new PlacementConstraintSettings(
                                        false, Optional.of("attribute:ecs.os-type == linux")))));
        assertThat(settings.cluster().ec2().spot())
                .contains(new SpotSettings(SpotSettings.Allocation.LOWEST_PRICE, 0, 0, Optional.of(2)));
        assertThat(settings.cluster().managedInstances())
                .isEqualTo(new ManagedInstancesSettings(
                        List.of(),
                        Optional.of(new RangeSettings(2, 8)),
                        Optional.of(new RangeSettings(4096, 32_768)),
                        Architecture.X86_64,
                        80,
                        ManagedInstancesSettings.Monitoring.BASIC));
    }

    @Test
    void keepsZonesEvenOnlyWhereThePlacementDoes() throws IOException {
        assertThat(rebalances("preset: binpackCpu")).isFalse();
        assertThat(rebalances("strategies: [{random: true}]")).isFalse();
        assertThat(rebalances("constraints: [{memberOf: \"attribute:ecs.availability-zone == a\"}]"))
                .isFalse();
        assertThat(rebalances("preset: azBalancedBinpack")).isTrue();
        assertThat(rebalances("strategies: [{spread: \"attribute:ecs.availability-zone\"}]"))
                .isTrue();
    }

    @Test
    void takesTheProcessorOfManagedInstancesFromTypesOrTasks() throws IOException {
        assertThat(managed("cluster: {managedInstances: {instanceTypes: [c7g.large]}}", "{}"))
                .isEqualTo(Architecture.ARM64);
        assertThat(managed("cluster: {capacity: managedInstances}", "{architecture: arm64}"))
                .isEqualTo(Architecture.ARM64);
        assertThat(managed("cluster: {capacity: managedInstances}", "{}")).isEqualTo(Architecture.X86_64);
    }

    @Test
    void tellsWhereTheKeysOfATaskCameFrom() throws IOException {
        EffectiveSettings effective = load(FULL).effective();

        assertThat(entry(effective, "cluster.ec2.spot.pools")).isEqualTo("2 default");
        assertThat(entry(effective, "cluster.managedInstances.vCpus.max")).isEqualTo("8 default");
        assertThat(entry(effective, "services.api.networkMode")).isEqualTo("bridge x.yaml:8:5");
        assertThat(entry(effective, "services.api.placement.preset")).isEqualTo("azBalancedSpread default");
        assertThat(entry(effective, "services.api.placement.constraints[0].distinctInstance"))
                .isEqualTo("true x.yaml:9:32");
        assertThat(entry(effective, "services.api.volumes.data.efs.uid")).isEqualTo("1000 default");
        assertThat(entry(effective, "services.api.volumes.logs.ephemeral")).isEqualTo("{} x.yaml:28:58");
        assertThat(entry(effective, "services.api.containers.cache.ports[0]")).isEqualTo("6379 x.yaml:35:17");
        assertThat(entry(effective, "services.api.containers.cache.ports[1].protocol"))
                .isEqualTo("udp x.yaml:35:51");
        assertThat(entry(effective, "services.api.containers.cache.healthCheck.retries"))
                .isEqualTo("3 default");
        assertThat(entry(effective, "services.api.sidecars.fireLens.memoryMiB")).isEqualTo("64 default");
    }

    @Test
    void warnsOfTasksThatFindNoNetworkInterface() throws IOException {
        Loaded loaded = load("""
                name: x
                cluster: {capacity: ec2, ec2: {instanceTypes: [m7i.large], maxInstances: 2}}
                services: {api: {desiredCount: 6}}
                """);

        assertThat(loaded.warnings().toString().replace(folder + "/", ""))
                .isEqualTo(
                        "x.yaml:2:60 warning: cluster.ec2.maxInstances must be at least 3 for 6 tasks in network mode"
                                + " awsvpc, 2 on each m7i.large (more where the account setting awsvpcTrunking is on and the"
                                + " type supports it), got: 2\n");
    }

    private boolean rebalances(String placement) throws IOException {
        return load("name: x\ncluster: {capacity: ec2}\nservices: {api: {placement: {" + placement + "}}}\n")
                .settings()
                .service("api")
                .deployment()
                .availabilityZoneRebalancing();
    }

    private Architecture managed(String cluster, String service) throws IOException {
        return load("name: x\n" + cluster + "\nservices: {api: " + service + "}\n")
                .settings()
                .cluster()
                .managedInstances()
                .architecture();
    }

    private Loaded load(String yaml) throws IOException {
        return SettingsFile.load(Files.writeString(folder.resolve("x.yaml"), yaml), Overrides.none());
    }

    private String entry(EffectiveSettings effective, String path) {
        return effective.entries().stream()
                .filter(entry -> entry.path().equals(path))
                .map(entry -> entry.value() + " " + entry.origin().replace(folder + "/", ""))
                .findFirst()
                .orElse("nothing");
    }
}
