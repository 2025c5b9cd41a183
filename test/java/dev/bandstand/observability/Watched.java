package dev.bandstand.observability;

import dev.bandstand.Stage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationTargetsProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;

/** A service of the CDK's own behind a load balancer, in a stack of its own. */
final class Watched {

    private final FargateService service;
    private final ApplicationTargetGroup targets;

    /** Puts the service onto a stage. */
    Watched(Stage stage) {
        this(stage.stack(), stage.cluster());
    }

    /** Puts the service into a stack, with a cluster of its own. */
    Watched(Stack stack) {
        this(
                stack,
                Cluster.Builder.create(stack, "Cluster").vpc(Stage.vpc(stack)).build());
    }

    private Watched(Stack stack, ICluster cluster) {
        var definition =
                FargateTaskDefinition.Builder.create(stack, "Definition").build();
        definition.addContainer(
                "api",
                ContainerDefinitionOptions.builder()
                        .image(ContainerImage.fromRegistry("public.ecr.aws/shop/api:1.2.3"))
                        .portMappings(List.of(
                                PortMapping.builder().containerPort(8080).build()))
                        .build());
        this.service = FargateService.Builder.create(stack, "Service")
                .cluster(cluster)
                .taskDefinition(definition)
                .minHealthyPercent(100)
                .build();
        var balancer = ApplicationLoadBalancer.Builder.create(stack, "Balancer")
                .vpc(cluster.getVpc())
                .build();
        this.targets = balancer.addListener(
                        "Http", BaseApplicationListenerProps.builder().port(80).build())
                .addTargets(
                        "Targets",
                        AddApplicationTargetsProps.builder()
                                .port(80)
                                .targets(List.of(service))
                                .build());
    }

    FargateService service() {
        return service;
    }

    ApplicationTargetGroup targets() {
        return targets;
    }

    /** Context as in an app whose stacks refer to one another weakly. */
    static Map<String, Object> weakReferences() {
        var context = new TreeMap<String, Object>();
        context.put("@aws-cdk/core:defaultCrossStackReferences", "weak");
        return context;
    }
}
