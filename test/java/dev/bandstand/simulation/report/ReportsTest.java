package dev.bandstand.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {

    private static final Path GOLDEN = Path.of("test", "resources", "golden", "simulation");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"report.md", "report.json", "report.svg", "report.html", "decisions.jsonl"})
    void writesTheSameBytesEachTime(String name) throws IOException {
        Reports.write(new Sample().report(), folder);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.copy(folder.resolve(name), GOLDEN.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(folder.resolve(name))
                .as("the report (if the change is meant, run again with -Dgolden.update=true)")
                .hasSameTextualContentAs(GOLDEN.resolve(name));
    }

    @Test
    void writesEveryFileIntoAFolderThatIsMadeAndNothingElse() throws IOException {
        Path out = folder.resolve("a").resolve("b");

        List<Path> written = Reports.write(new Sample().report(), out);

        assertThat(written)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("report.md", "report.json", "report.svg", "report.html", "decisions.jsonl");
        assertThat(names(out))
                .containsExactlyInAnyOrder("report.md", "report.json", "report.svg", "report.html", "decisions.jsonl");
    }

    @Test
    void replacesTheFilesOfTheLastReport() throws IOException {
        Files.writeString(folder.resolve("report.md"), "old");

        Reports.write(new Sample().report(), folder);

        assertThat(folder.resolve("report.md")).content().startsWith("your trace grows ×4 in");
    }

    @Test
    void refusesAFolderBelowAFileInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        assertThatThrownBy(() -> Reports.write(new Sample().report(), file))
                .isInstanceOf(CannotWrite.class)
                .hasMessage("out must be a folder that can be written, got: " + file + " (a file is in its place)");
        assertThatThrownBy(() -> Reports.write(new Sample().report(), file.resolve("below")))
                .isInstanceOf(CannotWrite.class)
                .hasMessage("out must be a folder that can be written, got: " + file.resolve("below")
                        + " (Not a directory)");
    }

    @Test
    void leavesNothingBehindWhereOneFileCannotBeWritten() throws IOException {
        Files.createDirectory(folder.resolve("report.html"));

        assertThatThrownBy(() -> Reports.write(new Sample().report(), folder))
                .isInstanceOf(CannotWrite.class)
                .hasMessage("out must be a folder that can be written, got: " + folder + " (report.html is a folder)");
        assertThat(names(folder)).containsExactly("report.html");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
