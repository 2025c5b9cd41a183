package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleFilesTest {

    @Test
    void theWorkshopHasItsOwnNamesAndValues() {
        Settings settings = load("workshop");

        assertThat(settings.name()).isEqualTo("workshop");
        assertThat(settings.network().name()).isEqualTo("Workshop-VPC");
        assertThat(settings.network().cidr()).isEqualTo("172.100.0.0/16");
        assertThat(settings.network().publicSubnets().name()).isEqualTo("Workshop-Public");
        assertThat(settings.cluster().name()).isEqualTo("workshop-cluster");
        assertThat(settings.registry()).hasValueSatisfying(registry -> {
            assertThat(registry.name()).isEqualTo("workshop-backend");
            assertThat(registry.tagMutabilityExclusions()).containsExactly("latest");
        });
        assertThat(settings.database()).hasValueSatisfying(database -> {
            assertThat(database.engine()).isEqualTo(DatabaseSettings.Engine.MYSQL);
            assertThat(database.identifier()).contains("workshop-db");
            assertThat(database.name()).isEqualTo("todo");
            assertThat(database.user()).isEqualTo("clusteradmin");
        });
    }

    @Test
    void theWorkshopsServiceHasItsOwnNamesAndValues() {
        ServiceSettings service = load("workshop").service("backend");

        assertThat(service.name()).contains("backend-service");
        assertThat(service.task().family()).isEqualTo("workshop-backend");
        assertThat(service.task().containerName()).isEqualTo("container-backend");
        assertThat(service.task().securityGroupName()).contains("Workshop-ECS-Backend-SG");
        assertThat(service.port()).isEqualTo(5000);
        assertThat(service.task().container().image()).isEmpty();
        assertThat(service.desiredCount()).contains(2);
        assertThat(service.task().capacity()).isEqualTo(Capacity.FARGATE);
        assertThat(service.healthCheck())
                .isEqualTo(new HealthCheckSettings(
                        "/",
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        2,
                        3,
                        "200",
                        Duration.ofSeconds(60),
                        List.of()));
        assertThat(service.loadBalancer()).hasValueSatisfying(balancer -> {
            assertThat(balancer.name()).contains("todoApp");
            assertThat(balancer.targetGroupName()).contains("workshop-backend");
            assertThat(balancer.port()).isEqualTo(80);
            assertThat(balancer.isPublic()).isTrue();
            assertThat(balancer.https()).isFalse();
        });
    }

    @Test
    void theImageTagOfTheCommandLineEndsThePlaceholder() {
        var overrides = new Overrides(Optional.empty(), Optional.of("latest"));

        Loaded loaded = SettingsFile.load(Path.of("config/workshop.yaml"), overrides);

        assertThat(loaded.settings().service("backend").task().container().image())
                .contains(
                        new ImageSettings(Optional.of("latest"), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsInOrderAndTellsEditorsItsSchema(Path file) throws IOException {
        String schema = "# yaml-language-server: $schema=";

        assertThat(SettingsFile.load(file, Overrides.none()).settings().services())
                .isNotEmpty();
        String first = Files.readString(file).lines().findFirst().orElse("");
        assertThat(first).startsWith(schema);
        assertThat(file.resolveSibling(first.substring(schema.length()))).isRegularFile();
    }

    private static Stream<Path> files() throws IOException {
        try (var files = Files.list(Path.of("config"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @Test
    void productionSharesOneLoadBalancerAndScalesInThreeWays() {
        Settings settings = load("production");

        assertThat(settings.preset()).isEqualTo(Preset.PRODUCTION);
        assertThat(settings.network().zones()).isEqualTo(3);
        assertThat(settings.encryption()).isEqualTo(Settings.Encryption.CUSTOMER_MANAGED);
        assertThat(settings.database()).hasValueSatisfying(database -> {
            assertThat(database.port()).isEqualTo(5433);
            assertThat(database.multiAz()).isTrue();
        });
        ServiceSettings api = settings.service("api");
        assertThat(api.task().architecture()).isEqualTo(Architecture.ARM64);
        assertThat(api.task().capacity()).isEqualTo(Capacity.FARGATE_MIX);
        assertThat(api.desiredCount()).isEmpty();
        assertThat(api.loadBalancer())
                .hasValueSatisfying(balancer -> assertThat(balancer.https()).isTrue());
        assertThat(api.scaling()).hasValueSatisfying(plan -> {
            assertThat(plan.policies(TargetTracking.class)).hasSize(2);
            assertThat(plan.policies(StepScaling.class)).hasSize(1);
            assertThat(plan.policies(ScheduledScaling.class)).hasSize(2);
        });
        assertThat(settings.service("admin").route())
                .contains(new RouteSettings("api", Optional.empty(), Optional.of("/admin/*"), Optional.empty()));
    }

    @Test
    void developmentIsSmallAndCheap() {
        Settings settings = load("development");

        assertThat(settings.stacks()).isEqualTo(Settings.Stacks.SINGLE);
        assertThat(settings.network().nat()).isEqualTo(NetworkSettings.Nat.SINGLE);
        assertThat(settings.service("api").task().capacity()).isEqualTo(Capacity.FARGATE_SPOT);
        assertThat(settings.service("api").desiredCount()).contains(1);
    }

    private static Settings load(String name) {
        return SettingsFile.load(Path.of("config/" + name + ".yaml"), Overrides.none())
                .settings();
    }
}
