package dev.bandstand.review.rule.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.review.behaviour.Holdings;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataRulesTest {

    private static final Path CASES = Path.of("test/resources/review/cases");

    /** Five hundred resources make no good case to read. */
    private static final List<String> TESTED_HERE = List.of("resourceCount");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyRuleHasACaseThatFiresAndOneThatDoesNot() throws IOException {
        for (Rule rule : DataRules.all()) {
            if (TESTED_HERE.contains(rule.name())) {
                continue;
            }
            List<Path> cases;
            try (Stream<Path> folders = Files.list(CASES)) {
                cases = folders.filter(path -> path.getFileName().toString().startsWith(rule.name() + "-"))
                        .toList();
            }
            assertThat(cases)
                    .as(rule.name())
                    .anyMatch(path -> tells(path, rule))
                    .anyMatch(path -> !tells(path, rule));
        }
    }

    @Test
    void standInTheOrderOfTheirNames() {
        assertThat(DataRules.all()).extracting(Rule::name).isSorted().doesNotHaveDuplicates();
        assertThat(DataRules.all())
                .allSatisfy(rule -> assertThat(rule.verdicts()).isNotEmpty());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "449 | 449 | ",
                "460 | 459 | ",
                "440 | 460 | stack shop grows: 440 -> 460 resources, so it nears the 500 that CloudFormation takes; move what"
                        + " belongs together into a stack of its own, the data not among it",
                "499 | 501 | stack shop grows: 499 -> 501 resources, so CloudFormation refuses it, which takes 500; move what"
                        + " belongs together into a stack of its own, the data not among it",
            })
    void countsResources(int before, int after, String message) throws IOException {
        List<Finding> findings =
                new ResourceCountRule().check(Comparison.of(topics("old", before), topics("new", after)));

        assertThat(findings).extracting(Finding::message).isEqualTo(message == null ? List.of() : List.of(message));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\"text\"",
                "[]",
                "[1, {\"Ref\": \"x\"}]",
                "{}",
                "null",
                "{\"Fn::If\": [\"C\", 1, {\"a\": []}]}",
                "{\"Enabled\": {\"Ref\": \"P\"}}",
                "99999999999999999999999999999",
                "{\"Status\": [true]}",
            })
    void endureAnyShape(String value) throws IOException {
        List<String> names = List.of(
                "DeletionProtection",
                "BackupRetentionPeriod",
                "EngineVersion",
                "VersioningConfiguration",
                "BucketEncryption",
                "ReplicaRegions",
                "Replicas",
                "RedrivePolicy",
                "SSESpecification",
                "AllocatedStorage",
                "DBInstanceClass",
                "KmsKeyId",
                "TemplateURL",
                "RetentionInDays",
                "ImageTagMutability");
        Assembly odd = stateful("odd", name -> value, names);
        Assembly plain = stateful("plain", name -> "\"7\"", names);

        Comparison same = Comparison.of(odd, odd);
        Comparison forth = Comparison.of(plain, odd);
        Comparison back = Comparison.of(odd, plain);
        for (Rule rule : DataRules.all()) {
            assertThat(rule.check(same)).as(rule.name()).isEmpty();
            assertThat(rule.check(forth)).isNotNull();
            assertThat(rule.check(back)).isNotNull();
        }
    }

    private static boolean tells(Path folder, Rule rule) {
        try {
            return Files.readString(folder.resolve("report.txt")).contains("  " + rule.name() + "  ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Assembly topics(String name, int count) throws IOException {
        String resources = IntStream.range(0, count)
                .mapToObj(i -> "\"T" + i + "\": {\"Type\": \"AWS::SNS::Topic\"}")
                .collect(Collectors.joining(","));
        return read(name, resources).named("shop");
    }

    private Assembly stateful(String name, UnaryOperator<String> value, List<String> names) throws IOException {
        String properties = names.stream()
                .map(each -> "\"" + each + "\": " + value.apply(each))
                .collect(Collectors.joining(","));
        List<String> types = Stream.concat(
                        Holdings.all().keySet().stream(),
                        Stream.of("AWS::Logs::LogGroup", "AWS::CloudFormation::Stack"))
                .toList();
        return read(
                name,
                types.stream()
                        .map(type -> "\"" + type.replace(":", "") + "\": {\"Type\": \"" + type + "\", \"Properties\": {"
                                + properties + "}}")
                        .collect(Collectors.joining(",")));
    }

    private Assembly read(String name, String resources) throws IOException {
        return Assembly.read(
                Files.writeString(folder.resolve(name + ".template.json"), "{\"Resources\": {" + resources + "}}"));
    }
}
