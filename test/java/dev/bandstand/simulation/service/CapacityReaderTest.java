package dev.bandstand.simulation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityReaderTest {

    private static final Path INSTANCES = Path.of("test/resources/templates/plain-cdk/Workers.template.json");
    private static final String STRATEGY = "\"CapacityProviderStrategy\": [ { \"CapacityProvider\": { \"Ref\":"
            + " \"Provider0B93F79A\" }, \"Weight\": 1 } ]";
    private static final String DEFAULTS = "\"DefaultCapacityProviderStrategy\": [ {\"CapacityProvider\": \"FARGATE\","
            + " \"Base\": 2, \"Weight\": 1}, {\"CapacityProvider\": \"FARGATE_SPOT\", \"Weight\": 3} ]";

    @TempDir
    Path directory;

    @Test
    void readsTheInstancesBehindACapacityProvider() {
        assertThat(Simulated.read(INSTANCES).capacity())
                .isEqualTo(new Ec2Capacity("m5.large", 4, 1, 8, OptionalInt.of(90), 1, 10_000, 300));
    }

    @Test
    void takesThePartsOfManagedScalingThatAreGiven() throws IOException {
        assertThat(instances(
                        "\"TargetCapacity\": 90",
                        "\"MinimumScalingStepSize\": 2, \"MaximumScalingStepSize\": 4, \"InstanceWarmupPeriod\": 120"))
                .isEqualTo(new Ec2Capacity("m5.large", 4, 1, 8, OptionalInt.of(100), 2, 4, 120));
    }

    @Test
    void keepsAGroupAsItIsWithoutManagedScaling() throws IOException {
        assertThat(instances("\"Status\": \"ENABLED\"", "\"Status\": \"DISABLED\""))
                .isEqualTo(new Ec2Capacity("m5.large", 4, 1, 1, OptionalInt.empty(), 1, 10_000, 0));
    }

    @Test
    void findsTheInstancesThatJoinTheClusterForTheLaunchTypeEc2() throws IOException {
        assertThat(instances(STRATEGY, "\"LaunchType\": \"EC2\""))
                .isEqualTo(new Ec2Capacity("m5.large", 4, 1, 1, OptionalInt.empty(), 1, 10_000, 0));
    }

    @Test
    void takesTheLaunchTypeEc2WhereNobodySaysAnything() throws IOException {
        assertThat(instances(STRATEGY, "\"Comment\": 1"))
                .isEqualTo(new Ec2Capacity("m5.large", 4, 1, 1, OptionalInt.empty(), 1, 10_000, 0));
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Cpu": 512 | "Cpu": 1024 | 2
            "MemoryReservation": 768 | "MemoryReservation": 4000 | 1
            "MemoryReservation": 768 | "MemoryReservation": 300 | 4
            "NetworkMode": "bridge" | "NetworkMode": "awsvpc" | 2
            "Name": "web" | "Name": "web", "PortMappings": [{"ContainerPort": 80, "HostPort": 80}] | 1
            "Name": "web" | "Name": "web", "PortMappings": [{"ContainerPort": 80, "HostPort": 0}] | 4
            "NetworkMode": "bridge" | "NetworkMode": "host" | 4
            "SchedulingStrategy": "REPLICA" | "PlacementConstraints": [{"Type": "distinctInstance"}] | 1
            """)
    void countsTheTasksThatFitAnInstance(String from, String to, int tasks) throws IOException {
        assertThat(((Ec2Capacity) instances(from, to)).tasksPerInstance()).isEqualTo(tasks);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "m5.large" | "m5.enormous" | InstanceType must be one that Bandstand knows
            "m5.large" | {"Ref": "Type"} | InstanceType must be a plain text, got: ${Type}
            "Cpu": 512 | "Cpu": 4096 | the task must fit an instance (m5.large), got: a larger one
            "Status": "ENABLED", | ` ` | Status must be a plain text, got: none
            "MaxSize": "8" | "MaxSize": {"Ref": "Most"} | MaxSize must be a plain number, got: ${Most}
            { "Ref": "Provider0B93F79A" }, "Weight" | "FARGATE_SPOTS", "Weight" | CapacityProvider must be FARGATE, FARGATE_SPOT or one of the template's, got: FARGATE_SPOTS
            "AutoScalingGroupProvider": { | "ManagedInstancesProvider": {}, "AutoScalingGroupProvider": { | CapacityProvider must be Fargate or an Auto Scaling group, got: Provider0B93F79A, which is Managed Instances
            """)
    void refusesInstancesThatItCanNotFollow(String from, String to, String message) {
        assertThatThrownBy(() -> instances(from, to))
                .isInstanceOf(CannotSimulate.class)
                .hasMessageStartingWith("ServiceD69D759B can not be simulated: ServiceD69D759B: " + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"CapacityProvider": "FARGATE"}] | 0 | 1 | 0 | 0
            [{"CapacityProvider": "FARGATE_SPOT", "Weight": 5}] | 0 | 0 | 0 | 1
            [{"CapacityProvider": "FARGATE", "Weight": 1}, {"CapacityProvider": "FARGATE_SPOT", "Base": 1, "Weight": 2}] | 0 | 1 | 1 | 2
            """)
    void readsTheServicesOwnMixBeforeItsClusters(String strategy, int base, int weight, int spotBase, int spotWeight)
            throws IOException {
        Capacity capacity = fargate("\"DesiredCount\": 4", "\"CapacityProviderStrategy\": " + strategy)
                .capacity();

        assertThat(capacity).isEqualTo(new FargateCapacity(base, weight, spotBase, spotWeight));
    }

    @Test
    void takesTheLaunchTypeBeforeTheClustersStrategy() throws IOException {
        assertThat(fargate("\"DesiredCount\": 4", "\"LaunchType\": \"FARGATE\"").capacity())
                .isEqualTo(FargateCapacity.onDemand());
    }

    @Test
    void readsTheStrategyThatIsAssociatedWithTheCluster() throws IOException {
        assertThat(fargate(
                                DEFAULTS + " } }",
                                "\"ClusterName\": \"main\" } }, \"Association\": {\"Type\":"
                                        + " \"AWS::ECS::ClusterCapacityProviderAssociations\", \"Properties\": {\"Cluster\":"
                                        + " {\"Ref\": \"Cluster\"}, " + DEFAULTS + "}}")
                        .capacity())
                .isEqualTo(new FargateCapacity(2, 1, 0, 3));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "DesiredCount": 4 | "LaunchType": "EXTERNAL" | LaunchType must be FARGATE or EC2, got: EXTERNAL
            "DesiredCount": 4 | "LaunchType": "EC2" | the launch type EC2 must find one Auto Scaling group in the template that joins the cluster, got: none
            "DefaultCapacityProviderStrategy" | "Nothing" | the launch type EC2 must find one Auto Scaling group in the template that joins the cluster, got: none
            "Cluster": {"Ref": "Cluster"} | "Cluster": {"Fn::ImportValue": "cluster"} | LaunchType or CapacityProviderStrategy must be given where the cluster is not in the template, got: neither
            "FARGATE_SPOT" | "instances" | CapacityProviderStrategy must not mix Fargate with others, got: FARGATE, instances
            "FARGATE", "Base": 2, "Weight": 1}, {"CapacityProvider": "FARGATE_SPOT", "Weight": 3} | "FARGATE", "Base": 2}, {"CapacityProvider": "FARGATE_SPOT"} | CapacityProviderStrategy must give one of several providers a Weight above 0, got: 0
            "Weight": 3 | "Weight": {"Ref": "W"} | Weight must be a plain number, got: ${W}
            """)
    void refusesCapacityThatItCanNotFollow(String from, String to, String message) throws IOException {
        new Simulated(Simulated.EVERY_KIND, directory)
                .refuses(from, to, "shop-api can not be simulated: Service: " + message);
    }

    private Capacity instances(String from, String to) throws IOException {
        return new Simulated(INSTANCES, directory).with(from, to).capacity();
    }

    private ScalableService fargate(String from, String to) throws IOException {
        return new Simulated(Simulated.EVERY_KIND, directory).with(from, to);
    }
}
