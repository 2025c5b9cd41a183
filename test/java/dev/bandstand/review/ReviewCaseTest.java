package dev.bandstand.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.report.TextReport;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder for each case, named after its rule: {@code old} and {@code new}, each a template (.yaml, .json) or a folder of templates or
 * an assembly, and the whole report.txt; -Dgolden.update=true rewrites the reports. A single template is the stack {@code shop}.
 */
class ReviewCaseTest {

    private static final Path CASES = Path.of("test/resources/review/cases");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsTheWholeReport(String name) throws IOException {
        Path report = CASES.resolve(name).resolve("report.txt");
        String actual = TextReport.of(review(name, "old", "new"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(report, actual);
        }
        assertThat(report)
                .as("the report (if the change is meant, run again with -Dgolden.update=true, and read it)")
                .exists()
                .content()
                .isEqualTo(actual);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void swapsAddedAndRemovedWithTheSides(String name) {
        Review forth = review(name, "old", "new");
        Review back = review(name, "new", "old");

        assertThat(ids(back, Action.REMOVE)).isEqualTo(ids(forth, Action.ADD));
        assertThat(ids(back, Action.ADD)).isEqualTo(ids(forth, Action.REMOVE));
        assertThat(back.changes()).hasSameSizeAs(forth.changes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysNothingWhereNothingChanges(String name) {
        assertThat(TextReport.of(review(name, "old", "old"))).isEqualTo("no changes\n");
        assertThat(TextReport.of(review(name, "new", "new"))).isEqualTo("no changes\n");
    }

    private static Review review(String name, String base, String head) {
        return Review.of(Comparison.of(read(name, base), read(name, head)));
    }

    private static Assembly read(String name, String side) {
        for (String ending : List.of("", ".yaml", ".json")) {
            Path path = CASES.resolve(name).resolve(side + ending);
            if (Files.isDirectory(path)) {
                return Assembly.read(path);
            }
            if (Files.exists(path)) {
                return Assembly.read(path).named("shop");
            }
        }
        throw new AssertionError(
                "the case " + name + " must have " + side + "/, " + side + ".yaml or " + side + ".json, got: none");
    }

    private static List<String> ids(Review review, Action action) {
        return review.changes().stream()
                .filter(change -> change.action() == action)
                .map(ReviewCaseTest::place)
                .toList();
    }

    private static String place(ResourceChange change) {
        return change.stack() + "." + change.logicalId();
    }

    private static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
