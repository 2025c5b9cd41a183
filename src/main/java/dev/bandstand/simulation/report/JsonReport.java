package dev.bandstand.simulation.report;

import static dev.bandstand.simulation.report.JsonFigures.number;
import static dev.bandstand.simulation.report.JsonFigures.orNull;
import static dev.bandstand.simulation.report.JsonFigures.quantiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.markup.JsonText;
import dev.bandstand.simulation.Decision;
import dev.bandstand.simulation.Ledger;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.Warning;
import dev.bandstand.simulation.parameter.Notation;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread;
import dev.bandstand.simulation.score.Baseline;
import dev.bandstand.simulation.score.BudgetLine;
import dev.bandstand.simulation.score.CostItem;
import dev.bandstand.simulation.score.LedgerRow;
import dev.bandstand.simulation.score.Quality;
import dev.bandstand.simulation.score.Span;
import dev.bandstand.simulation.score.Summary;

/** The report as JSON, for programs; {@code report.schema.json} says what stands where. */
final class JsonReport {

    private final Report report;
    private final Outcome outcome;

    private JsonReport(Report report) {
        this.report = report;
        this.outcome = report.outcome();
    }

    static String of(Report report) {
        return JsonText.of(new JsonReport(report).root());
    }

    /** Returns a decision on one line. */
    static String line(ObjectNode decision) {
        return JsonText.line(decision);
    }

    /** Returns a decision as it stands in the report. */
    static ObjectNode decision(Decision decision) {
        return JsonText.MAPPER
                .createObjectNode()
                .put("second", decision.second())
                .put("policy", decision.policy())
                .put("kind", decision.kind().word())
                .put("from", decision.from())
                .put("to", decision.to())
                .put("reason", decision.reason());
    }

    private ObjectNode root() {
        ObjectNode root = JsonText.MAPPER.createObjectNode();
        root.put("service", outcome.experiment().service().name());
        root.set("load", load());
        root.put("seeds", outcome.scores().size());
        root.put("region", outcome.region().isEmpty() ? null : outcome.region());
        root.put("pricesDate", report.pricesDate().toString());
        root.set("reaction", reaction());
        root.set("summary", summary(outcome.summary()));
        root.set("quality", quality(Quality.of(outcome.scores())));
        root.set("baselines", baselines());
        root.set("budget", budget());
        ArrayNode decisions = root.putArray("decisions");
        outcome.timeline().decisions().forEach(each -> decisions.add(decision(each)));
        ArrayNode warnings = root.putArray("warnings");
        outcome.timeline().warnings().forEach(each -> warnings.add(warning(each)));
        root.set("costBreakdown", costs());
        root.set("parameters", parameters());
        report.ledger().ifPresent(ledger -> root.set("ledger", ledger(ledger)));
        return root;
    }

    private ObjectNode load() {
        ObjectNode load = JsonText.MAPPER.createObjectNode().put("title", outcome.loadTitle());
        load.put("start", outcome.experiment().start().map(Object::toString).orElse(null));
        load.put("rows", outcome.load().rows());
        load.put("seconds", outcome.load().seconds());
        load.set("peakRequestsPerSecond", number(outcome.load().peak()));
        load.set("meanRequestsPerSecond", number(outcome.load().mean()));
        return load.put("missingRows", outcome.load().missingRows());
    }

    private ObjectNode reaction() {
        ObjectNode reaction = JsonText.MAPPER.createObjectNode();
        reaction.set("seconds", number(outcome.reaction().seconds()));
        reaction.set("growth", number(outcome.reaction().growth()));
        reaction.set("covered", number(outcome.reaction().covered()));
        return reaction;
    }

    private static ObjectNode summary(Summary summary) {
        ObjectNode node = JsonText.MAPPER.createObjectNode();
        node.set("overloadMinutes", quantiles(summary.overloadMinutes()));
        node.set("taskHours", quantiles(summary.taskHours()));
        node.set("costUsd", orNull(summary.costUsd(), JsonFigures::quantiles));
        node.set("peakTasks", quantiles(summary.peakTasks()));
        node.set("scalings", quantiles(summary.scalings()));
        node.set("aboveOptimumPercent", quantiles(summary.aboveOptimumPercent()));
        return node;
    }

    private static ObjectNode quality(Quality quality) {
        ObjectNode node = JsonText.MAPPER.createObjectNode();
        node.set("overloadRequestsPercent", quantiles(quality.overloadRequestsPercent()));
        node.set("shedRequestsPercent", quantiles(quality.shedRequestsPercent()));
        node.set("mostWaitingRequests", quantiles(quality.mostWaitingRequests()));
        node.set("recoverySeconds", quantiles(quality.recoverySeconds()));
        node.set("worstMinutePercent", quantiles(quality.worstMinutePercent()));
        ObjectNode wait = node.putObject("indicativeWait").put("formula", "M/M/1 per task, indicative only");
        wait.set("meanSeconds", quantiles(quality.waitMeanSeconds()));
        wait.set("p95Seconds", quantiles(quality.waitPercentile95Seconds()));
        return node;
    }

    private ArrayNode baselines() {
        ArrayNode array = JsonText.MAPPER.createArrayNode();
        for (Baseline baseline : outcome.baselines()) {
            ObjectNode node = array.addObject().put("name", baseline.name());
            node.put("tasks", baseline.tasks().orElse(null));
            node.set("overloadMinutes", number(baseline.overloadMinutes()));
            node.set("taskHours", number(baseline.taskHours()));
            node.set("costUsd", orNull(baseline.costUsd(), JsonFigures::number));
            baseline.summary().ifPresent(summary -> node.set("summary", summary(summary)));
        }
        return array;
    }

    private ArrayNode budget() {
        ArrayNode array = JsonText.MAPPER.createArrayNode();
        for (BudgetLine line : report.budget()) {
            ObjectNode node = array.addObject().put("field", line.field());
            node.set("limit", number(line.limit()));
            node.set("p90", orNull(line.value(), JsonFigures::number));
            node.put("exceeded", line.exceeded());
        }
        return array;
    }

    private static ObjectNode warning(Warning warning) {
        return JsonText.MAPPER
                .createObjectNode()
                .put("code", warning.code())
                .put("second", warning.second())
                .put("message", warning.message());
    }

    private ArrayNode costs() {
        ArrayNode array = JsonText.MAPPER.createArrayNode();
        for (CostItem item : outcome.costs()) {
            ObjectNode node = array.addObject().put("item", item.item());
            node.set("quantity", number(item.quantity()));
            node.put("unit", item.unit());
            node.set("usd", orNull(item.usd(), JsonFigures::number));
            node.put("source", item.source());
        }
        return array;
    }

    private ObjectNode parameters() {
        ObjectNode parameters = JsonText.MAPPER.createObjectNode();
        for (Parameter parameter : Parameter.values()) {
            Spread value = outcome.experiment().parameters().of(parameter);
            ObjectNode node = parameters.putObject(parameter.key());
            node.set("value", spread(value));
            if (!value.equals(parameter.standard())) {
                node.set("default", spread(parameter.standard()));
            }
            node.put("unit", parameter.unit());
            ArrayNode range = node.putArray("range");
            parameter.range().stream().distinct().forEach(end -> range.add(spread(end)));
        }
        return parameters;
    }

    private static ObjectNode ledger(Ledger ledger) {
        ObjectNode root = JsonText.MAPPER
                .createObjectNode()
                .put("fromSecond", ledger.fromSecond())
                .put("untilSecond", ledger.untilSecond())
                .put("seeds", ledger.seeds());
        ArrayNode rows = root.putArray("assumptions");
        for (LedgerRow row : ledger.rows()) {
            ObjectNode node = rows.addObject().put("parameter", row.parameter().key());
            node.set("value", spread(row.value()));
            node.set("overloadMinutes", span(row.overloadMinutes()));
            node.set("costUsd", orNull(row.costUsd(), JsonReport::span));
        }
        return root;
    }

    private static ObjectNode span(Span span) {
        ObjectNode node = JsonText.MAPPER.createObjectNode();
        node.set("least", number(span.least()));
        node.set("most", number(span.most()));
        return node;
    }

    /** Returns a value as a model file takes it: a number, or a word. */
    private static JsonNode spread(Spread value) {
        return value instanceof Spread.Fixed fixed
                ? number(fixed.value())
                : JsonText.MAPPER.getNodeFactory().textNode(Notation.of(value));
    }
}
