package dev.bandstand.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import dev.bandstand.encryption.EncryptionKey;
import dev.bandstand.preflight.InstanceGroup;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnWaitConditionHandle;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.ContainerInsights;

class ClusterTest {

    private static final Ec2Capacity EC2 = Ec2Capacity.builder("m7g.large").build();
    private static final ManagedInstances MANAGED = ManagedInstances.builder().build();

    private static final Template FARGATE = ClusterTemplates.of(
            props -> props.name("shop"),
            cluster -> new CfnWaitConditionHandle(Stack.of(cluster), "Dependent")
                    .getNode()
                    .addDependency(cluster.getCluster()));

    private static final Template WITH_SHELLS = ClusterTemplates.of(props -> props.executeCommand(true));

    @Test
    void theFargateClusterKeepsItsTemplate() {
        Golden.matches("cluster-fargate", FARGATE);
    }

    @Test
    void tellsWhatIsKnownOfItsInstances() {
        ClusterTemplates.of(
                props -> props.ec2(Ec2Capacity.builder("m7g.large", "m6g.large")
                        .maxInstances(3)
                        .build()),
                cluster -> assertThat(cluster.getInstanceGroup())
                        .contains(new InstanceGroup(List.of("m7g.large", "m6g.large"), 3, false)));
        ClusterTemplates.of(
                props -> props,
                cluster -> assertThat(cluster.getInstanceGroup()).isEmpty());
    }

    @Test
    void looksCloselyUnlessToldOtherwise() {
        FARGATE.hasResourceProperties("AWS::ECS::Cluster", insights("enhanced"));
        ClusterTemplates.of(props -> props.containerInsights(ContainerInsights.DISABLED))
                .hasResourceProperties("AWS::ECS::Cluster", insights("disabled"));
    }

    private static Map<String, Object> insights(String value) {
        return Map.of("ClusterSettings", List.of(Map.of("Name", "containerInsights", "Value", value)));
    }

    @Test
    void alwaysOffersFargateAndFargateSpot() {
        FARGATE.hasResourceProperties(
                "AWS::ECS::ClusterCapacityProviderAssociations",
                Map.of("CapacityProviders", List.of("FARGATE", "FARGATE_SPOT")));
    }

    @Test
    void makesWhoeverDependsOnItWaitForItsCapacity() {
        FARGATE.hasResource(
                "AWS::CloudFormation::WaitConditionHandle",
                Map.of("DependsOn", List.of("ClusterCapacityProvidersBF47955F")));
    }

    @Test
    void logsShellsToAGroupOfItsOwn() {
        WITH_SHELLS.hasResource(
                "AWS::Logs::LogGroup", Map.of("Properties", Map.of("RetentionInDays", 30), "DeletionPolicy", "Delete"));
        WITH_SHELLS.hasResourceProperties(
                "AWS::ECS::Cluster",
                Map.of("Configuration", Map.of("ExecuteCommandConfiguration", Map.of("Logging", "OVERRIDE"))));
        FARGATE.resourceCountIs("AWS::Logs::LogGroup", 0);
    }

    @Test
    void encryptsShellsWithTheKeyThatIsGiven() {
        var stack = new Stack(new App(), "Shop");
        var key = new EncryptionKey(stack, "Key", RemovalPolicy.RETAIN).getKey();
        new Cluster(
                stack,
                "Cluster",
                ClusterProps.builder(ClusterTemplates.vpc(stack))
                        .executeCommand(true)
                        .encryptionKey(key)
                        .build());
        Template template = Template.fromStack(stack);

        template.hasResourceProperties(
                "AWS::ECS::Cluster",
                Map.of(
                        "Configuration",
                        Map.of(
                                "ExecuteCommandConfiguration",
                                Map.of(
                                        "KmsKeyId",
                                        Match.anyValue(),
                                        "LogConfiguration",
                                        Map.of("CloudWatchEncryptionEnabled", true)))));
        template.hasResourceProperties("AWS::Logs::LogGroup", Map.of("KmsKeyId", Match.anyValue()));
        assertThat(template.findResources("AWS::KMS::Key").toString()).contains("kms:EncryptionContext:aws:logs:arn");
    }

    @Test
    void namesTheStrategyOfEachCapacity() {
        ClusterTemplates.of(props -> props.ec2(EC2).managedInstances(MANAGED), cluster -> {
            assertThat(words(cluster, Capacity.FARGATE)).containsExactly("FARGATE 0 1");
            assertThat(words(cluster, Capacity.FARGATE_SPOT)).containsExactly("FARGATE_SPOT 0 1");
            assertThat(words(cluster, Capacity.FARGATE_MIX)).containsExactly("FARGATE 1 1", "FARGATE_SPOT 0 3");
            assertThat(words(cluster, Capacity.EC2)).singleElement().asString().endsWith(" 0 1");
            assertThat(words(cluster, Capacity.MANAGED_INSTANCES))
                    .doesNotContainAnyElementsOf(words(cluster, Capacity.EC2))
                    .singleElement()
                    .asString()
                    .endsWith(" 0 1");
        });
        assertThat(Capacity.EC2.compatibility()).isEqualTo(Compatibility.EC2);
        assertThat(Capacity.FARGATE_SPOT.compatibility()).isEqualTo(Compatibility.FARGATE);
        assertThat(Capacity.MANAGED_INSTANCES.compatibility()).isEqualTo(Compatibility.MANAGED_INSTANCES);
    }

    private static List<String> words(Cluster cluster, Capacity capacity) {
        return cluster.strategies(capacity).stream().map(ClusterTest::words).toList();
    }

    private static String words(CapacityProviderStrategy strategy) {
        return strategy.getCapacityProvider() + " " + strategy.getBase() + " " + strategy.getWeight();
    }

    @Test
    void refusesInstancesThatItDoesNotHave() {
        assertThatThrownBy(strategies(Capacity.EC2, props -> props))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("capacity must be fargate, fargateSpot or fargateMix in a cluster without ec2, got: ec2");
        assertThatThrownBy(strategies(Capacity.EC2, props -> props.managedInstances(MANAGED)))
                .hasMessage(
                        "capacity must be fargate, fargateSpot, fargateMix or managedInstances in a cluster without ec2,"
                                + " got: ec2");
        assertThatThrownBy(strategies(Capacity.MANAGED_INSTANCES, props -> props.ec2(EC2)))
                .hasMessage(
                        "capacity must be fargate, fargateSpot, fargateMix or ec2 in a cluster without managedInstances,"
                                + " got: managedInstances");
    }

    private static ThrowingCallable strategies(Capacity capacity, UnaryOperator<ClusterProps.Builder> change) {
        return () -> ClusterTemplates.of(change, cluster -> cluster.strategies(capacity));
    }

    @Test
    void givesItsTasksADomainIfAskedFor() {
        ClusterTemplates.of(props -> props.namespace("shop.internal"), cluster -> {
                    assertThat(cluster.getNamespace()).isPresent();
                    assertThat(cluster.getCluster()
                                    .getDefaultCloudMapNamespace()
                                    .getNamespaceName())
                            .isEqualTo("shop.internal");
                })
                .hasResourceProperties(
                        "AWS::ServiceDiscovery::PrivateDnsNamespace",
                        Map.of("Name", "shop.internal", "Vpc", "vpc-0123456789abcdef0"));
        FARGATE.resourceCountIs("AWS::ServiceDiscovery::PrivateDnsNamespace", 0);
    }

    @Test
    void hasNothingOfInstancesThatWereNotAskedFor() {
        ClusterTemplates.of(props -> props, cluster -> {
            assertThat(cluster.getNamespace()).isEmpty();
            assertThat(cluster.getInstanceSecurityGroup()).isEmpty();
            assertThat(cluster.getManagedInstancesSecurityGroup()).isEmpty();
            assertThat(cluster.getManagedInstancesProviderArn()).isEmpty();
            assertThat(cluster.getConnections().getSecurityGroups()).isEmpty();
        });
    }
}
