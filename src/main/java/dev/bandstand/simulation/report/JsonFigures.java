package dev.bandstand.simulation.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.simulation.score.Quantiles;
import java.util.Optional;
import java.util.function.Function;

/** Figures as JSON has them; null stands for what it does not have. */
public final class JsonFigures {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonFigures() {}

    /** Returns a number, or null for one that is not finite. */
    public static JsonNode number(double value) {
        return Double.isFinite(value) ? NODES.numberNode(Figures.number(value)) : NODES.nullNode();
    }

    /** Returns the three quantiles. */
    public static ObjectNode quantiles(Quantiles quantiles) {
        ObjectNode node = NODES.objectNode();
        node.set("p10", number(quantiles.p10()));
        node.set("p50", number(quantiles.p50()));
        node.set("p90", number(quantiles.p90()));
        return node;
    }

    /** Returns what {@code writer} makes of a value, or null where there is none. */
    public static <T> JsonNode orNull(Optional<T> value, Function<T, JsonNode> writer) {
        return value.map(writer).orElseGet(NODES::nullNode);
    }
}
