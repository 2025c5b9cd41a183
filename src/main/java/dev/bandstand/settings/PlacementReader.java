package dev.bandstand.settings;

import java.util.List;

/** Makes records of which instance takes a task. */
final class PlacementReader {

    private PlacementReader() {}

    static PlacementSettings read(Section placement) {
        return new PlacementSettings(
                placement.maybeConstant("preset", PlacementSettings.Preset.class),
                placement.sections("strategies").stream()
                        .map(PlacementReader::strategy)
                        .toList(),
                placement.sections("constraints").stream()
                        .map(PlacementReader::constraint)
                        .toList());
    }

    private static PlacementStrategySettings strategy(Section strategy) {
        strategy.exactlyOne(List.of("spread", "binpack", "random"));
        return new PlacementStrategySettings(
                strategy.maybeText("spread"),
                strategy.maybeConstant("binpack", PlacementStrategySettings.Binpack.class),
                strategy.has("random"));
    }

    private static PlacementConstraintSettings constraint(Section constraint) {
        constraint.exactlyOne(List.of("distinctInstance", "memberOf"));
        return new PlacementConstraintSettings(constraint.has("distinctInstance"), constraint.maybeText("memberOf"));
    }
}
