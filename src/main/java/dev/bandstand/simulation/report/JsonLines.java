package dev.bandstand.simulation.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.simulation.Decision;
import dev.bandstand.simulation.Outcome;
import java.util.List;

/** Every decision on a line of its own, as JSON with the words that people read. */
final class JsonLines {

    private JsonLines() {}

    static String of(Report report) {
        Outcome outcome = report.outcome();
        Clock clock = new Words(report).clock();
        List<Decision> decisions = outcome.timeline().decisions();
        List<String> texts = new DecisionLines(clock, outcome.timeline()).each();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            ObjectNode node = JsonReport.decision(decision);
            outcome.experiment()
                    .start()
                    .ifPresent(start -> node.put(
                            "time", start.plusSeconds(decision.second()).toString()));
            lines.append(JsonReport.line(node.put("text", texts.get(i))));
        }
        return lines.toString();
    }
}
