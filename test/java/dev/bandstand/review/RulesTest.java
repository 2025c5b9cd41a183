package dev.bandstand.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.markup.Escape;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.access.AccessRules;
import dev.bandstand.review.rule.data.DataRules;
import dev.bandstand.review.rule.traffic.TrafficRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final Path TABLE = Path.of("docs/review-rules.md");
    private static final Path CASES = Path.of("test/resources/review/cases");

    @Test
    void areListedInTheDocs() throws IOException {
        String actual = table();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(TABLE, actual);
        }
        assertThat(TABLE)
                .as("the table of the rules (if the change is meant, run again with -Dgolden.update=true)")
                .content()
                .isEqualTo(actual);
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(Rules.all())
                .extracting(Rule::name)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-zA-Z0-9]*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void eachSaysWhenItSpeaks(String name) {
        assertThat(rule(name).verdicts())
                .isNotEmpty()
                .allSatisfy((severity, when) -> assertThat(when).isNotBlank().doesNotEndWith("."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("namesWithCases")
    void eachHasACaseInWhichItSpeaksAndOneInWhichItDoesNot(String name) throws IOException {
        List<Path> cases;
        try (Stream<Path> folders = Files.list(CASES)) {
            cases = folders.filter(folder -> folder.getFileName().toString().startsWith(name + "-"))
                    .toList();
        }

        assertThat(cases).anyMatch(folder -> speaks(folder, name));
        assertThat(cases).anyMatch(folder -> !speaks(folder, name));
    }

    private static boolean speaks(Path folder, String name) {
        try {
            return Files.readString(folder.resolve("report.txt")).contains("  " + name + "  ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table() {
        StringBuilder text = new StringBuilder("""
                # The rules of a review

                What each rule of [`bandstand review`](review.md) says with which severity. This page is generated from the rules
                (`RulesTest`, with `-Dgolden.update=true`).
                """);
        section(text, "Data: what is lost, or protected less than before", DataRules.all());
        section(text, "Access: who may reach and do what", AccessRules.all());
        section(text, "Traffic: what drops requests, stops a service or changes its scaling", TrafficRules.all());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<Rule> rules) {
        text.append("\n## ").append(title).append("\n\n| rule | critical | warning | note |\n|---|---|---|---|\n");
        for (Rule rule : rules) {
            text.append("| `").append(rule.name()).append("` |");
            for (Severity severity : Severity.values()) {
                String when = rule.verdicts().get(severity);
                text.append(when == null ? " |" : " " + Escape.markdown(when) + " |");
            }
            text.append('\n');
        }
    }

    private static Rule rule(String name) {
        return Rules.all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** 500 resources are no case to read: {@code ResourceCountRuleTest} makes them. */
    private static List<String> namesWithCases() {
        return names().stream().filter(name -> !name.equals("resourceCount")).toList();
    }

    private static List<String> names() {
        return Rules.all().stream().map(Rule::name).toList();
    }
}
