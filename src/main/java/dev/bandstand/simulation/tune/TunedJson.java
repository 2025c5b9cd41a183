package dev.bandstand.simulation.tune;

import static dev.bandstand.simulation.report.JsonFigures.number;
import static dev.bandstand.simulation.report.JsonFigures.orNull;
import static dev.bandstand.simulation.report.JsonFigures.quantiles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.simulation.report.JsonFigures;

/** What a search found, for programs. */
final class TunedJson {

    private TunedJson() {}

    static String of(Tuned tuned) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("service", tuned.tuning().today().service().name());
        root.put("seeds", tuned.tuning().seeds());
        root.put("tried", tuned.tried());
        root.put("keepsBudget", tuned.keepsInTraining());
        root.put("keepsBudgetHeldOut", tuned.keepsHeldOut());
        root.put("yaml", String.join("\n", tuned.yaml()) + "\n");
        ArrayNode difference = root.putArray("difference");
        tuned.difference().forEach(difference::add);
        ArrayNode unsaid = root.putArray("unsaid");
        tuned.tuning().plan().unsaid().forEach(unsaid::add);
        ArrayNode loads = root.putArray("loads");
        tuned.outlooks().forEach(each -> loads.add(outlook(each)));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode outlook(Outlook outlook) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("load", outlook.load());
        node.put("heldOut", outlook.heldOut());
        node.put("scaling", outlook.plan());
        ObjectNode overload = quantiles(outlook.overloadMinutes());
        overload.set("worst", number(outlook.worstOverloadMinutes()));
        node.set("overloadMinutes", overload);
        node.set("taskHours", quantiles(outlook.taskHours()));
        node.set("costUsd", orNull(outlook.costUsd(), JsonFigures::quantiles));
        node.set("peakTasks", quantiles(outlook.peakTasks()));
        node.set("scalings", quantiles(outlook.scalings()));
        ArrayNode limits = node.putArray("limits");
        for (Outlook.Limit limit : outlook.limits()) {
            ObjectNode one = limits.addObject().put("field", limit.field());
            one.set("limit", number(limit.limit()));
            one.set("worst", number(limit.worst()));
            one.put("exceeded", limit.exceeded());
        }
        return node;
    }
}
