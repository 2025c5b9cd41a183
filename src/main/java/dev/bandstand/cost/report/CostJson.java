package dev.bandstand.cost.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.cost.Assumption;
import dev.bandstand.cost.CostDifference;
import dev.bandstand.cost.CostLine;
import dev.bandstand.cost.CostSum;
import dev.bandstand.cost.Estimate;
import dev.bandstand.cost.Part;
import dev.bandstand.cost.Unpriced;
import java.util.SortedMap;

/** Costs for programs; {@code cost.schema.json} beside it describes them. */
public final class CostJson {

    private CostJson() {}

    /** Returns what templates cost. */
    public static ObjectNode of(Estimate estimate) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("region", estimate.region());
        node.put("pricesDate", estimate.pricesDate().toString());
        sums(node, estimate.sum());
        ArrayNode items = node.putArray("items");
        estimate.items().forEach(item -> item(items.addObject(), item));
        ArrayNode unpriced = node.putArray("unpriced");
        estimate.unpriced().forEach(item -> unpriced(unpriced.addObject(), item));
        ArrayNode assumptions = node.putArray("assumptions");
        estimate.assumptions().forEach(assumption -> assumption(assumptions.addObject(), assumption));
        ArrayNode stacks = node.putArray("stacks");
        estimate.stacks().forEach((stack, sum) -> sums(stacks.addObject().put("stack", stack), sum));
        services(node.putArray("services"), estimate.services());
        ArrayNode awsServices = node.putArray("awsServices");
        estimate.awsServices()
                .forEach((service, sum) -> sums(awsServices.addObject().put("awsService", service), sum));
        return node;
    }

    /** Returns what a change costs. */
    public static ObjectNode of(CostDifference difference) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("base", of(difference.base()));
        node.set("head", of(difference.head()));
        sums(node.putObject("delta"), difference.delta());
        return node;
    }

    private static void sums(ObjectNode node, CostSum sum) {
        node.put("fixed", sum.fixed());
        node.put("assumed", sum.assumed());
        node.put("total", sum.total());
    }

    private static void item(ObjectNode node, CostLine item) {
        node.put("stack", item.stack());
        node.put("resource", item.resource());
        node.put("item", item.item());
        node.put("quantity", item.quantity());
        node.put("unit", item.unit());
        node.put("price", item.price());
        node.put("monthly", item.monthly());
        node.put("kind", item.kind().word());
    }

    private static void unpriced(ObjectNode node, Unpriced item) {
        node.put("stack", item.stack());
        node.put("resource", item.resource());
        node.put("item", item.item());
        node.put("reason", item.reason());
    }

    private static void assumption(ObjectNode node, Assumption assumption) {
        node.put("key", assumption.key());
        node.put("value", assumption.value());
        node.put("unit", assumption.unit());
        node.put("given", assumption.given());
    }

    private static void services(ArrayNode services, SortedMap<Part, CostSum> sums) {
        sums.forEach((part, sum) -> {
            ObjectNode node = services.addObject();
            node.put("stack", part.stack());
            node.put("resource", part.resource());
            sums(node, sum);
        });
    }
}
