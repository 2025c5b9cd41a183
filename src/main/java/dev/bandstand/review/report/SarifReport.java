package dev.bandstand.review.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.markup.Escape;
import dev.bandstand.markup.JsonText;
import dev.bandstand.review.acknowledgement.Judged;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A review for code scanning.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">Static Analysis Results Interchange Format</a>
 */
public final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final ObjectNode root = JsonText.MAPPER.createObjectNode();
    private final SortedMap<String, Integer> seen = new TreeMap<>();

    private SarifReport() {}

    /**
     * Returns the report.
     *
     * @param rules all rules, which it explains
     */
    public static String of(Report report, List<Rule> rules, Locations locations) {
        return JsonText.of(new SarifReport().log(report, rules, locations));
    }

    private ObjectNode log(Report report, List<Rule> rules, Locations locations) {
        root.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "bandstand review");
        ArrayNode explained = driver.putArray("rules");
        rules.forEach(rule -> explained.add(rule(rule)));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        report.judgement().findings().forEach(judged -> results.add(result(judged, locations)));
        return root;
    }

    private static ObjectNode rule(Rule rule) {
        ObjectNode node = JsonText.MAPPER.createObjectNode().put("id", rule.name());
        StringBuilder text = new StringBuilder();
        StringBuilder markdown = new StringBuilder();
        rule.verdicts().forEach((severity, when) -> {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(severity.word())
                    .append(": ")
                    .append(when);
            markdown.append("- **")
                    .append(severity.word())
                    .append("**: ")
                    .append(Escape.markdown(when))
                    .append('\n');
        });
        Severity gravest = rule.verdicts().firstKey();
        node.putObject("shortDescription")
                .put("text", plain(rule.verdicts().values().iterator().next()));
        node.putObject("help").put("text", plain(text.toString())).put("markdown", markdown.toString());
        node.putObject("defaultConfiguration").put("level", level(gravest));
        return node;
    }

    private ObjectNode result(Judged judged, Locations locations) {
        Finding finding = judged.finding();
        ObjectNode node = JsonText.MAPPER
                .createObjectNode()
                .put("ruleId", finding.rule())
                .put("level", level(finding.severity()));
        node.putObject("message").put("text", plain(Escape.oneLine(finding.message())));
        ObjectNode location = node.putArray("locations").addObject();
        locations.of(finding).ifPresent(place -> {
            ObjectNode physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", place.uri());
            physical.putObject("region").put("startLine", place.line());
        });
        location.putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", Headline.place(judged))
                .put("kind", "resource");
        node.putObject("partialFingerprints").put("bandstandFinding/v1", fingerprint(finding));
        judged.acknowledgement()
                .ifPresent(by -> node.putArray("suppressions")
                        .addObject()
                        .put("kind", "external")
                        .put("status", "accepted")
                        .put("justification", by.reason()));
        return node;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    /** Leaves nothing of a placeholder or of a link, which plain messages can hold, too. */
    private static String plain(String text) {
        String braces = text.replace("{", "{{").replace("}", "}}");
        return braces.contains("](") ? braces.replace("[", "\\[").replace("]", "\\]") : braces;
    }

    /** Stays the same when lines move or a value changes, so that the same finding is not told as another one. */
    private String fingerprint(Finding finding) {
        String key = String.join(
                "\n",
                finding.rule(),
                finding.stack(),
                finding.resource().orElse(""),
                finding.property().orElse(""));
        int nth = seen.merge(key, 1, Integer::sum);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((key + "\n" + nth).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
