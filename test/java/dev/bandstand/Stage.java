package dev.bandstand;

import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.TaskImage;
import dev.bandstand.task.TaskProps;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ClusterAttributes;
import software.amazon.awscdk.services.ecs.ICluster;

/** A stack with a network and a cluster that are already there, for tasks to run on. */
public final class Stage {

    private final Stack stack;
    private final ICluster cluster;

    private Stage(Map<String, Object> context) {
        this.stack = new Stack(new App(AppProps.builder().context(context).build()), "Shop");
        this.cluster = cluster(stack, vpc(stack));
    }

    public static Template template(Consumer<Stage> content) {
        return template(new TreeMap<>(), content);
    }

    public static Template template(Map<String, Object> context, Consumer<Stage> content) {
        var stage = new Stage(context);
        content.accept(stage);
        return Template.fromStack(stage.stack);
    }

    public static IVpc vpc(Stack stack) {
        return Vpc.fromVpcAttributes(
                stack,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId("vpc-0123456789abcdef0")
                        .vpcCidrBlock("10.0.0.0/16")
                        .availabilityZones(List.of("a", "b"))
                        .publicSubnetIds(List.of("subnet-000000000000000a1", "subnet-000000000000000b1"))
                        .privateSubnetIds(List.of("subnet-000000000000000a2", "subnet-000000000000000b2"))
                        .isolatedSubnetIds(List.of("subnet-000000000000000a3", "subnet-000000000000000b3"))
                        .build());
    }

    public static ICluster cluster(Stack stack, IVpc vpc) {
        return Cluster.fromClusterAttributes(
                stack,
                "Cluster",
                ClusterAttributes.builder()
                        .clusterName("shop-cluster")
                        .vpc(vpc)
                        .hasEc2Capacity(true)
                        .build());
    }

    public static CapacityProviderStrategy on(String provider) {
        return CapacityProviderStrategy.builder()
                .capacityProvider(provider)
                .base(0)
                .weight(1)
                .build();
    }

    /** Returns a container of a public image that listens on port 8080. */
    public static ContainerProps.Builder container() {
        return ContainerProps.builder(image()).port(8080);
    }

    /** Returns a task of that container. */
    public static TaskProps task() {
        return TaskProps.builder(container().build()).build();
    }

    /** Returns a public image. */
    public static TaskImage image() {
        return TaskImage.uri("public.ecr.aws/shop/api:1.2.3");
    }

    public Stack stack() {
        return stack;
    }

    public ICluster cluster() {
        return cluster;
    }
}
