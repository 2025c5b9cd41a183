package dev.bandstand.app;

import dev.bandstand.settings.PlacementConstraintSettings;
import dev.bandstand.settings.PlacementSettings;
import dev.bandstand.settings.PlacementStrategySettings;
import dev.bandstand.task.Placement;
import dev.bandstand.task.PlacementConstraint;
import dev.bandstand.task.PlacementStrategy;

/** Carries what the settings say of the placement of tasks over to the task's. */
final class Placements {

    private Placements() {}

    static Placement of(PlacementSettings settings) {
        Placement placement = settings.preset()
                .map(Placements::preset)
                .orElseGet(() -> Placement.chain(
                        settings.strategies().stream().map(Placements::strategy).toArray(PlacementStrategy[]::new)));
        for (PlacementConstraintSettings constraint : settings.constraints()) {
            placement = placement.on(constraint(constraint));
        }
        return placement;
    }

    private static Placement preset(PlacementSettings.Preset preset) {
        return switch (preset) {
            case AZ_BALANCED_SPREAD -> Placement.azBalancedSpread();
            case AZ_BALANCED_BINPACK -> Placement.azBalancedBinpack();
            case BINPACK_CPU -> Placement.binpackCpu();
            case BINPACK_MEMORY -> Placement.binpackMemory();
            case ONE_TASK_PER_HOST -> Placement.oneTaskPerHost();
            case RANDOM -> Placement.random();
        };
    }

    private static PlacementStrategy strategy(PlacementStrategySettings settings) {
        if (settings.random()) {
            return PlacementStrategy.random();
        }
        return settings.spread().map(PlacementStrategy::spread).orElseGet(() -> switch (settings.binpack()
                .orElseThrow()) {
            case CPU -> PlacementStrategy.binpackCpu();
            case MEMORY -> PlacementStrategy.binpackMemory();
        });
    }

    private static PlacementConstraint constraint(PlacementConstraintSettings settings) {
        return settings.memberOf().map(PlacementConstraint::memberOf).orElseGet(PlacementConstraint::distinctInstance);
    }
}
