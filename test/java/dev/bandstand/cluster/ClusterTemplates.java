package dev.bandstand.cluster;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;

/** Templates of a stack with nothing but a cluster. */
final class ClusterTemplates {

    private ClusterTemplates() {}

    static Template of(UnaryOperator<ClusterProps.Builder> change) {
        return of(change, cluster -> {});
    }

    static Template of(UnaryOperator<ClusterProps.Builder> change, Consumer<Cluster> then) {
        var stack = new Stack(new App(), "Shop");
        var cluster = new Cluster(
                stack, "Cluster", change.apply(ClusterProps.builder(vpc(stack))).build());
        then.accept(cluster);
        return Template.fromStack(stack);
    }

    static IVpc vpc(Stack stack) {
        return Vpc.fromVpcAttributes(
                stack,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId("vpc-0123456789abcdef0")
                        .availabilityZones(List.of("a", "b"))
                        .privateSubnetIds(List.of("subnet-000000000000000a2", "subnet-000000000000000b2"))
                        .build());
    }
}
