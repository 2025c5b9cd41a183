package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
        assertThat(service.family()).isEqualTo("workshop-backend");
        assertThat(service.containerName()).isEqualTo("container-backend");
        assertThat(service.securityGroupName()).contains("Workshop-ECS-Backend-SG");
        assertThat(service.port()).isEqualTo(5000);
        assertThat(service.image()).isEmpty();
        assertThat(service.desiredCount()).contains(2);
        assertThat(service.capacity()).isEqualTo(Capacity.FARGATE);
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

        assertThat(loaded.settings().service("backend").image())
                .contains(
                        new ImageSettings(Optional.of("latest"), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Settings load(String name) {
        return SettingsFile.load(Path.of("config/" + name + ".yaml"), Overrides.none())
                .settings();
    }
}
