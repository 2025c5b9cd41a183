package dev.bandstand.simulation.tune;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.simulation.report.Figures;
import dev.bandstand.simulation.score.Quantiles;

/** What a search found, for programs. */
final class TunedJson {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);

    private TunedJson() {}

    static String of(Tuned tuned) {
        ObjectNode root = MAPPER.createObjectNode();
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
        ObjectNode node = MAPPER.createObjectNode();
        node.put("load", outlook.load());
        node.put("heldOut", outlook.heldOut());
        node.put("scaling", outlook.plan());
        ObjectNode overload = quantiles(outlook.overloadMinutes());
        overload.set("worst", number(outlook.worstOverloadMinutes()));
        node.set("overloadMinutes", overload);
        node.set("taskHours", quantiles(outlook.taskHours()));
        node.set(
                "costUsd", outlook.costUsd().<JsonNode>map(TunedJson::quantiles).orElseGet(MAPPER::nullNode));
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

    private static ObjectNode quantiles(Quantiles quantiles) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("p10", number(quantiles.p10()));
        node.set("p50", number(quantiles.p50()));
        node.set("p90", number(quantiles.p90()));
        return node;
    }

    private static JsonNode number(double value) {
        return Double.isFinite(value) ? MAPPER.getNodeFactory().numberNode(Figures.number(value)) : MAPPER.nullNode();
    }
}
