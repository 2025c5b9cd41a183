package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.simulation.Experiment;
import dev.bandstand.simulation.service.Policy;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is tuned, and on what.
 *
 * @param today the service as it is
 * @param plan its scaling in the words of the settings, where they have words for it
 * @param kept the policies that stay as they are beside any plan, because the settings have no words for them
 * @param parts the loads, those that are held out last
 * @param seeds how many seeds a plan must go well with
 * @param measure what runs come to
 * @param initialTasks the tasks at the start, where they are given
 */
record Workbench(
        Experiment today,
        ScalingPlan plan,
        List<Policy> kept,
        List<Part> parts,
        int seeds,
        Measure measure,
        OptionalInt initialTasks) {

    Workbench {
        kept = List.copyOf(kept);
        parts = List.copyOf(parts);
    }

    List<Part> train() {
        return parts.stream().filter(part -> !part.heldOut()).toList();
    }
}
