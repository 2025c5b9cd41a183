package dev.bandstand.settings;

import java.util.List;

/** What the placement of tasks must hold to. */
final class PlacementRules {

    private PlacementRules() {}

    static void check(TaskSettings task, Checks checks) {
        if (task.capacity() != Capacity.EC2) {
            checks.require(
                    !checks.isGiven("placement"),
                    "placement",
                    "must be left out unless capacity is ec2 (AWS places the task)",
                    "a map");
            return;
        }
        task.placement().ifPresent(placement -> {
            Checks own = checks.at("placement");
            own.require(
                    placement.preset().isEmpty() || placement.strategies().isEmpty(),
                    "preset",
                    "must be left out when strategies is given",
                    placement.preset().map(ConstantWord::of).orElse(""));
        });
    }

    /**
     * Checks that ECS can keep the zones even where it is asked to.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html">Balancing an Amazon ECS
     *     service across Availability Zones</a>
     */
    static void keepsBalance(TaskSettings task, DeploymentSettings deployment, Checks checks) {
        if (task.placement().isEmpty()
                || task.capacity() != Capacity.EC2
                || !deployment.availabilityZoneRebalancing()) {
            return;
        }
        PlacementSettings placement = task.placement().get();
        checks.at("deployment")
                .require(
                        placement.isAcrossZones(),
                        "availabilityZoneRebalancing",
                        "must be false unless placement spreads tasks over the zones first",
                        "true");
        List<PlacementConstraintSettings> constraints = placement.constraints();
        for (int i = 0; i < constraints.size(); i++) {
            String expression = constraints.get(i).memberOf().orElse("");
            checks.at("placement")
                    .requireItem(
                            !expression.contains(PlacementSettings.ZONE),
                            "constraints",
                            i,
                            "must not choose zones when deployment.availabilityZoneRebalancing is true",
                            expression);
        }
    }
}
