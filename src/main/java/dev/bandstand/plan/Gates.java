package dev.bandstand.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The results of the checks that ran at the synth, from the reports that they leave in the assembly. */
final class Gates {

    private static final String VALIDATE = "CloudFormation Validate";
    private static final String VALIDATION_REPORT = "validation-report.json";
    private static final Pattern NAG_REPORT = Pattern.compile("(.+?)-(.+)-NagReport\\.csv");

    /** The columns that count; the reason before the last two may hold anything, quoted. */
    private static final Pattern NAG_LINE = Pattern.compile("(?m)^\"[^\"]*\",\"[^\"]*\",\"([A-Za-z/-]+)\",");

    private Gates() {}

    static List<Gate> of(Path assembly) {
        List<Gate> gates = new ArrayList<>();
        if (!Files.isDirectory(assembly)) {
            return gates;
        }
        try {
            validation(assembly.resolve(VALIDATION_REPORT), gates);
            nag(assembly, gates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gates;
    }

    private static void validation(Path report, List<Gate> gates) throws IOException {
        if (Files.exists(report)) {
            try {
                JsonNode plugins =
                        new JsonMapper().readTree(Files.readString(report)).path("pluginReports");
                if (plugins.isArray() && plugins.isEmpty()) {
                    gates.add(new Gate(VALIDATE, "0 findings", true));
                }
                for (JsonNode plugin : plugins) {
                    if (!plugin.path("metadata").has("cdk:annotations")) {
                        gates.add(findings(plugin.path("pluginName").asText(), plugin.path("violations")));
                    }
                }
            } catch (JsonProcessingException e) {
                gates.add(new Gate(VALIDATE, "left a report that is not JSON", false));
            }
        }
        if (gates.isEmpty()) {
            gates.add(new Gate(VALIDATE, "did not run", true));
        }
    }

    private static Gate findings(String name, JsonNode violations) {
        int errors = 0;
        int warnings = 0;
        for (JsonNode violation : violations) {
            int places = Math.max(1, violation.path("violatingConstructs").size());
            boolean warning = violation.path("severity").asText().matches("warning|info");
            warnings += warning ? places : 0;
            errors += warning ? 0 : places;
        }
        String result = errors + warnings == 0
                ? "0 findings"
                : Names.count(errors, "error") + ", " + Names.count(warnings, "warning");
        return new Gate(name, result, errors == 0);
    }

    private static void nag(Path assembly, List<Gate> gates) throws IOException {
        SortedMap<String, int[]> packs = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(assembly)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            Matcher name = NAG_REPORT.matcher(String.valueOf(file.getFileName()));
            if (name.matches()) {
                count(Files.readString(file), packs.computeIfAbsent(name.group(1), pack -> new int[2]));
            }
        }
        if (packs.isEmpty()) {
            gates.add(new Gate("cdk-nag", "did not run", true));
        }
        packs.forEach((pack, counts) -> gates.add(new Gate(
                "cdk-nag " + pack,
                Names.count(counts[0], "finding") + ", " + counts[1] + " suppressed with a reason",
                counts[0] == 0)));
    }

    private static void count(String report, int[] counts) {
        Matcher line = NAG_LINE.matcher(report);
        while (line.find()) {
            switch (line.group(1)) {
                case "Non-Compliant", "UNKNOWN" -> counts[0]++;
                case "Suppressed" -> counts[1]++;
                default -> {
                    // fine, or not about this resource
                }
            }
        }
    }
}
