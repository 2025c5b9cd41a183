package dev.bandstand.task;

import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.ecs.CfnService;
import software.amazon.awscdk.services.ecs.CfnService.PlacementConstraintProperty;
import software.amazon.awscdk.services.ecs.CfnService.PlacementStrategyProperty;

/**
 * Says to a service where it places its tasks. The CDK's own strategies write CPU and MEMORY in capitals, where ECS documents small
 * letters: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html.
 */
final class PlacedTasks {

    private PlacedTasks() {}

    static void in(BaseService service, Placement placement) {
        var resource = (CfnService) ServiceFeatures.required(service.getNode().getDefaultChild());
        if (!placement.strategies().isEmpty()) {
            resource.setPlacementStrategies(
                    placement.strategies().stream().map(PlacedTasks::strategy).toList());
        }
        if (!placement.constraints().isEmpty()) {
            resource.setPlacementConstraints(placement.constraints().stream()
                    .map(PlacedTasks::constraint)
                    .toList());
        }
        if (!placement.allowsZoneRebalancing()) {
            resource.setAvailabilityZoneRebalancing("DISABLED");
        }
    }

    private static Object strategy(PlacementStrategy strategy) {
        return PlacementStrategyProperty.builder()
                .type(strategy.type())
                .field(strategy.field().orElse(null))
                .build();
    }

    private static Object constraint(PlacementConstraint constraint) {
        return PlacementConstraintProperty.builder()
                .type(constraint.memberOf().isPresent() ? "memberOf" : "distinctInstance")
                .expression(constraint.memberOf().orElse(null))
                .build();
    }
}
