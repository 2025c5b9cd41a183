package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReviewDocsTest {

    private static final Path DOCS = Path.of("docs/review.md");
    private static final Pattern REPORT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
    private static final String EXAMPLE = "examples/risky-change/";

    @Test
    void showARealReport() throws IOException {
        holds(DOCS, report());
    }

    @Test
    void showWhatItFindsInTheReadme() throws IOException {
        String report = report();

        holds(Path.of("README.md"), report.substring(0, report.indexOf("\nchanges\n")));
    }

    private static String report() {
        return Invocation.of(
                        "review",
                        "--base",
                        EXAMPLE + "base.yaml",
                        "--head",
                        EXAMPLE + "head.yaml",
                        "--region",
                        "eu-central-1")
                .out();
    }

    private static void holds(Path file, String report) throws IOException {
        String docs = Files.readString(file);
        String updated = REPORT.matcher(docs).replaceFirst("```text\n" + Matcher.quoteReplacement(report) + "```");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, updated);
            docs = updated;
        }

        assertThat(docs)
                .as("the report in the docs (if the change is meant, run again with -Dgolden.update=true)")
                .isEqualTo(updated);
    }

    @Test
    void tellEveryOptionOfTheCommandThatIsNotOneOfASimulation() throws IOException {
        String docs = Files.readString(DOCS) + Files.readString(Path.of("docs/simulation.md"));

        Invocation help = Invocation.of("review", "--help");

        assertThat(Pattern.compile("(?m)^ +(?:-c, )?(--[a-z-]+)")
                        .matcher(help.out())
                        .results())
                .extracting(found -> found.group(1))
                .contains("--base", "--fail-on")
                .filteredOn(option -> !option.equals("--context"))
                .allSatisfy(option -> assertThat(docs).contains("`" + option));
    }
}
