package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of bad files: a title after #, the file, and after each =&gt; a line of the message. */
class BadSettingsTest {

    private static final Path TABLE = Path.of("test/resources/settings/bad-settings.txt");
    private static final String MESSAGE = "=> ";

    @TempDir
    private Path folder = Path.of("");

    private record Case(String title, String yaml, List<String> messages) {
        @Override
        public String toString() {
            return title;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void tellsEachProblemAtItsPlace(Case bad) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), bad.yaml());

        InvalidSettings refused =
                catchThrowableOfType(InvalidSettings.class, () -> SettingsFile.load(file, Overrides.none()));

        assertThat(refused).as("the file is refused").isNotNull();
        assertThat(refused.problems().toString().replace(folder + "/", "").lines())
                .containsExactlyElementsOf(bad.messages());
    }

    @Test
    void theTableHoldsAtLeastNinetyFiles() throws IOException {
        assertThat(table()).hasSizeGreaterThanOrEqualTo(90);
    }

    private static Stream<Case> table() throws IOException {
        var cases = new ArrayList<Case>();
        for (String block : Files.readString(TABLE).split("(?m)^# ", -1)) {
            List<String> lines = block.lines().toList();
            if (lines.isEmpty()) {
                continue;
            }
            var yaml = new StringBuilder();
            var messages = new ArrayList<String>();
            for (String line : lines.subList(1, lines.size())) {
                if (line.startsWith(MESSAGE)) {
                    messages.add(line.substring(MESSAGE.length()));
                } else {
                    yaml.append(line).append('\n');
                }
            }
            cases.add(new Case(lines.get(0), yaml.toString(), messages));
        }
        return cases.stream();
    }
}
