package dev.bandstand.cluster;

import dev.bandstand.Golden;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;

class ClusterTest {

    private static final Template FARGATE = template(props -> props.name("shop"));

    private static final Template EC2 = template(
            props -> props.ec2(Ec2Capacity.builder("m7g.large").build()).executeCommand(true));

    private static Template template(UnaryOperator<ClusterProps.Builder> change) {
        var stack = new Stack(new App(), "Shop");
        var vpc = Vpc.fromVpcAttributes(
                stack,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId("vpc-0123456789abcdef0")
                        .availabilityZones(List.of("a", "b"))
                        .privateSubnetIds(List.of("subnet-000000000000000a2", "subnet-000000000000000b2"))
                        .build());
        new Cluster(stack, "Cluster", change.apply(ClusterProps.builder(vpc)).build());
        return Template.fromStack(stack);
    }

    @Test
    void theFargateClusterKeepsItsTemplate() {
        Golden.matches("cluster-fargate", FARGATE);
    }

    @Test
    void theEc2ClusterKeepsItsTemplate() {
        Golden.matches("cluster-ec2", EC2);
    }
}
