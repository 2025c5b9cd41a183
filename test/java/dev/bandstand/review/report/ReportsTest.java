package dev.bandstand.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bandstand.review.Review;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of test/resources/review/report, whole; -Dgolden.update=true rewrites them. */
class ReportsTest {

    private static final Path FOLDER = Path.of("test/resources/review/report");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsEverythingAsText() throws IOException {
        matches("everything.txt", TextReport.of(Samples.everything()));
    }

    @Test
    void tellsEverythingAsMarkdown() throws IOException {
        matches("everything.md", MarkdownReport.of(Samples.everything()));
    }

    @Test
    void tellsEverythingAsJson() throws IOException {
        matches("everything.json", JsonReport.of(Samples.everything()));
        assertThat(faults(JsonReport.of(Samples.everything()))).isEmpty();
    }

    @Test
    void tellsEverythingAsSarif() throws IOException {
        matches("everything.sarif", SarifReport.of(Samples.everything(), List.of(), nowhere(Samples.everything())));
    }

    @Test
    void leavesNothingOfAHostileTextInMarkdown() throws IOException {
        matches("hostile.md", MarkdownReport.of(Samples.hostile()));
    }

    @Test
    void leavesNothingOfAHostileTextInATerminal() throws IOException {
        matches("hostile.txt", TextReport.of(Samples.hostile()));
        assertThat(TextReport.of(Samples.hostile()).lines())
                .allMatch(line -> line.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void keepsAHostileTextAsItIsInJson() throws IOException {
        JsonNode json = MAPPER.readTree(JsonReport.of(Samples.hostile()));

        assertThat(json.at("/findings/0/message").textValue()).isEqualTo(Samples.HOSTILE);
        assertThat(json.at("/changes/0/properties/0/before").textValue()).isEqualTo(Samples.HOSTILE);
        assertThat(faults(JsonReport.of(Samples.hostile()))).isEmpty();
    }

    @Test
    void leavesNothingOfALinkOrAPlaceholderInSarif() throws IOException {
        JsonNode sarif = MAPPER.readTree(SarifReport.of(Samples.hostile(), List.of(), nowhere(Samples.hostile())));

        assertThat(sarif.at("/runs/0/results/0/message/text").textValue())
                .contains("\\[l\\](http://e.com)", " {{0}} \\[x\\](1)")
                .doesNotContain("\n", "\u001B", "\u202E");
    }

    @Test
    void saysInOneLineThatNothingChanges() {
        Report nothing = Report.of(new Review(List.of(), List.of()));

        assertThat(TextReport.of(nothing)).isEqualTo("no changes\n");
        assertThat(MarkdownReport.of(nothing)).isEqualTo("## No changes\n\n<!-- bandstand review -->\n");
        assertThat(faults(JsonReport.of(nothing))).isEmpty();
    }

    @Test
    void foldsMoreThanTwentyChanges() {
        assertThat(MarkdownReport.of(changes(20))).contains("\n### Changes\n").doesNotContain("<details>");
        assertThat(MarkdownReport.of(changes(21))).contains("<details><summary>21 changes</summary>\n\n| |");
    }

    @Test
    void leavesOutWhatACommentCanNotHoldAndSaysSo() {
        String cut = MarkdownReport.of(changes(3000));

        assertThat(cut).hasSizeLessThanOrEqualTo(65_536).hasSizeGreaterThan(65_000);
        assertThat(cut)
                .endsWith(
                        "|\n\n</details>\n\n_The rest is left out, because a comment holds 65,536 characters: run `bandstand"
                                + " review` for all of it._\n\n<!-- bandstand review -->\n");
    }

    @Test
    void namesTheFileAndTheLineOfAFindingInSarif() throws IOException {
        Path old = Files.writeString(folder.resolve("old.yaml"), """
                Resources:
                  Gone:
                    Type: AWS::SNS::Topic
                  Kept:
                    Type: AWS::SNS::Topic
                """);
        Path young = Files.writeString(folder.resolve("new one.json"), """
                {
                  "Parameters": {
                    "Kept": {"Type": "String"}
                  },
                  "Resources": {
                    "Kept": {"Type": "AWS::SNS::Topic"}
                  }
                }
                """);
        Comparison comparison = Comparison.of(Assembly.read(old), Assembly.read(young));
        Review review = new Review(
                List.of(),
                List.of(
                        Samples.finding("a", Severity.NOTE, "new one", "Gone", null, "m"),
                        Samples.finding("a", Severity.NOTE, "new one", "Kept", null, "m"),
                        Samples.finding("a", Severity.NOTE, "new one", "Kept", null, "n")));
        Locations locations = Locations.of(comparison, review.findings(), folder);

        JsonNode results = MAPPER.readTree(SarifReport.of(Report.of(review), List.of(), locations))
                .at("/runs/0/results");

        assertThat(results)
                .map(result -> result.at("/locations/0/physicalLocation"))
                .map(place -> place.at("/artifactLocation/uri").asText() + ":"
                        + place.at("/region/startLine").asInt())
                .containsExactly("old.yaml:2", "new%20one.json:6", "new%20one.json:6");
        assertThat(results)
                .map(result ->
                        result.at("/partialFingerprints/bandstandFinding~1v1").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void namesFilesInSarifByAddressesWhateverTheyAreCalled() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a:b \u00FC%#.yaml"), "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n");
        Assembly assembly = Assembly.read(file);
        Review review =
                new Review(List.of(), List.of(Samples.finding("a", Severity.NOTE, "a:b \u00FC%#", "Topic", null, "m")));
        Locations locations = Locations.of(Comparison.of(assembly, assembly), review.findings(), folder);

        JsonNode uri = MAPPER.readTree(SarifReport.of(Report.of(review), List.of(), locations))
                .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri");

        assertThat(uri.asText()).isEqualTo("a%3Ab%20%C3%BC%25%23.yaml");
    }

    private static Report changes(int count) {
        return Report.of(new Review(
                IntStream.range(0, count)
                        .mapToObj(number -> Samples.change(
                                "shop", "Topic" + number, "AWS::SNS::Topic", Action.ADD, Optional.empty(), List.of()))
                        .toList(),
                List.of()));
    }

    private Locations nowhere(Report report) throws IOException {
        Path file = Files.writeString(folder.resolve("t.json"), "{\"Resources\": {}}");
        Assembly empty = Assembly.read(file);
        return Locations.of(Comparison.of(empty, empty), report.review().findings(), folder);
    }

    private static void matches(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(file)
                .as("the report (if the change is meant, run again with -Dgolden.update=true, and read it)")
                .exists()
                .content()
                .isEqualTo(actual);
    }

    private static List<String> faults(String report) {
        try (InputStream in = Report.class.getResourceAsStream("/dev/bandstand/review/report.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(MAPPER.readTree(in))
                    .validate(MAPPER.readTree(report))
                    .stream()
                    .map(fault -> fault.getInstanceLocation() + " " + fault.getMessage())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
