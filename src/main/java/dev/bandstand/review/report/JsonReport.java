package dev.bandstand.review.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.cost.report.CostJson;
import dev.bandstand.markup.JsonText;
import dev.bandstand.review.acknowledgement.Acknowledgement;
import dev.bandstand.review.acknowledgement.Judged;
import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Severity;
import java.util.List;
import java.util.Locale;

/** A review for programs; the resource {@code dev/bandstand/review/report.schema.json} says what stands where. */
public final class JsonReport {

    private JsonReport() {}

    /** Returns the report. */
    public static String of(Report report) {
        ObjectNode root = JsonText.MAPPER.createObjectNode();
        root.set("counts", counts(report));
        ArrayNode changes = root.putArray("changes");
        report.review().changes().forEach(change -> changes.add(change(change)));
        ArrayNode findings = root.putArray("findings");
        report.judgement().findings().forEach(judged -> findings.add(finding(judged)));
        root.set("cost", report.cost().difference().map(CostJson::of).orElse(null));
        root.put(
                "costUnknown",
                report.cost().unknown().isEmpty() ? null : report.cost().unknown());
        ArrayNode budget = root.putArray("budget");
        report.cost().limits().forEach(limit -> budget.add(limit(limit)));
        ObjectNode stale = root.putObject("staleAcknowledgements");
        stale.set(
                AcknowledgementWords.EXPIRED,
                acknowledgements(report.judgement().expired()));
        stale.set(
                AcknowledgementWords.UNUSED, acknowledgements(report.judgement().unused()));
        return JsonText.of(root);
    }

    private static ObjectNode limit(Limit limit) {
        return JsonText.MAPPER
                .createObjectNode()
                .put("field", limit.field())
                .put("limit", limit.limit())
                .put("value", limit.value())
                .put("exceeded", limit.exceeded());
    }

    private static ObjectNode counts(Report report) {
        ObjectNode counts = JsonText.MAPPER.createObjectNode();
        counts.put("changes", report.review().changes().size());
        for (Severity severity : Severity.values()) {
            counts.put(severity.word(), report.count(severity));
        }
        return counts.put("acknowledged", report.acknowledged().size());
    }

    private static ObjectNode change(ResourceChange change) {
        ObjectNode node = JsonText.MAPPER
                .createObjectNode()
                .put("stack", change.stack())
                .put("resource", change.logicalId())
                .put("type", change.type())
                .put("action", change.action().word())
                .put("because", change.because().orElse(null));
        ArrayNode properties = node.putArray("properties");
        change.properties().forEach(property -> properties.add(property(property)));
        return node;
    }

    private static ObjectNode property(PropertyChange change) {
        ObjectNode node = JsonText.MAPPER.createObjectNode().put("path", change.path());
        change.before().ifPresent(before -> node.set("before", before));
        change.after().ifPresent(after -> node.set("after", after));
        return node.put("behaviour", word(change.behaviour().name()));
    }

    private static ObjectNode finding(Judged judged) {
        Finding finding = judged.finding();
        ObjectNode node = JsonText.MAPPER
                .createObjectNode()
                .put("rule", finding.rule())
                .put("severity", finding.severity().word())
                .put("stack", finding.stack())
                .put("resource", finding.resource().orElse(null))
                .put("property", finding.property().orElse(null))
                .put("message", finding.message());
        judged.acknowledgement()
                .ifPresentOrElse(
                        by -> node.set("acknowledged", acknowledgement(by)), () -> node.putNull("acknowledged"));
        return node;
    }

    private static ArrayNode acknowledgements(List<Acknowledgement> acknowledgements) {
        ArrayNode array = JsonText.MAPPER.createArrayNode();
        for (Acknowledgement each : acknowledgements) {
            ObjectNode node = array.addObject().put("rule", each.rule());
            node.put("stack", each.stack().orElse(null));
            node.put("resource", each.resource().orElse(null));
            node.setAll(acknowledgement(each));
        }
        return array;
    }

    private static ObjectNode acknowledgement(Acknowledgement acknowledgement) {
        return JsonText.MAPPER
                .createObjectNode()
                .put("reason", acknowledgement.reason())
                .put("expires", acknowledgement.expires().toString())
                .put("place", acknowledgement.place());
    }

    /** Returns the name of a constant in lower camel case. */
    private static String word(String constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }
}
