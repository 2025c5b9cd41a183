package dev.bandstand.rehearsal.readback;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CapacityProviderField;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;

/** Reads ECS clusters, capacity providers, task definitions and services. */
final class EcsReaders {

    private EcsReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::ECS::Cluster", EcsReaders::cluster,
            "AWS::ECS::ClusterCapacityProviderAssociations", EcsReaders::associations,
            "AWS::ECS::CapacityProvider", EcsReaders::capacityProvider,
            "AWS::ECS::TaskDefinition", EcsReaders::taskDefinition,
            "AWS::ECS::Service", EcsReaders::service);

    private static Optional<Shape> described(Aws aws, String cluster) {
        return aws
                .ecs()
                .describeClusters(request -> request.clusters(cluster)
                        .include(ClusterField.SETTINGS, ClusterField.CONFIGURATIONS, ClusterField.TAGS))
                .clusters()
                .stream()
                .filter(found -> !"INACTIVE".equals(found.status()))
                .findFirst()
                .map(Shape::of);
    }

    private static Optional<Shape> cluster(Aws aws, Deployed cluster) {
        return described(aws, cluster.physicalId())
                .map(shape -> shape.rename("settings", "ClusterSettings").lift("clusterArn", "Arn"));
    }

    private static Optional<Shape> associations(Aws aws, Deployed associations) {
        return described(aws, associations.text("Cluster")).map(shape -> shape.lift("clusterName", "Cluster"));
    }

    private static Optional<Shape> capacityProvider(Aws aws, Deployed provider) {
        return NetworkReaders.one(aws.ecs()
                        .describeCapacityProviders(request -> {
                            request.capacityProviders(provider.physicalId()).include(CapacityProviderField.TAGS);
                            if (!provider.text("ClusterName").isEmpty()) {
                                request.cluster(provider.text("ClusterName"));
                            }
                        })
                        .capacityProviders())
                .map(shape -> shape.rename("cluster", "ClusterName"));
    }

    private static Optional<Shape> taskDefinition(Aws aws, Deployed definition) {
        var answer = aws.ecs()
                .describeTaskDefinition(request ->
                        request.taskDefinition(definition.physicalId()).include(TaskDefinitionField.TAGS));
        return Optional.of(answer.taskDefinition())
                .filter(found -> !"INACTIVE".equals(found.statusAsString()))
                .map(found -> Shape.of(found).put("Tags", answer.tags()));
    }

    private static Optional<Shape> service(Aws aws, Deployed service) {
        return aws
                .ecs()
                .describeServices(request -> request.cluster(service.text("Cluster"))
                        .services(service.physicalId())
                        .include(ServiceField.TAGS))
                .services()
                .stream()
                .filter(found -> !"INACTIVE".equals(found.status()))
                .findFirst()
                .map(found -> Shape.of(found)
                        .lift("clusterArn", "Cluster")
                        .lift("serviceName", "Name")
                        .rename("placementStrategy", "PlacementStrategies")
                        .lift("deployments.0.serviceConnectConfiguration", "ServiceConnectConfiguration")
                        .lift("deployments.0.volumeConfigurations", "VolumeConfigurations"));
    }
}
