package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.template.UnreadableTemplate;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandTest {

    private static final String NO_EMULATOR =
            "no emulator: put fakecloud 0.51.0 on the PATH, or install Docker or cargo (https://rustup.rs)\n";

    @TempDir
    private Path empty = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int rehearse(String... titles) throws InterruptedException {
        Path assembly = Path.of("test/resources/rehearsal/assembly");
        return rehearse(Arrays.stream(titles)
                .map(title -> new Piece(title, assembly, List.of("-c", "config=" + title)))
                .toList());
    }

    private int rehearse(List<Piece> pieces) throws InterruptedException {
        Stand stand = new Stand(
                Path.of("node"), Path.of("cdk"), Optional.empty(), new TreeMap<>(Map.of("PATH", empty.toString())));
        return stand.rehearse(
                pieces,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void tellsASinglePieceWithoutAHeading() throws InterruptedException {
        assertThat(rehearse("one.yaml")).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("-c config=one.yaml")
                .doesNotContain("== ");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(NO_EMULATOR);
    }

    @Test
    void tellsSeveralInTheOrderInWhichTheyWereNamedAndSumsUp() throws InterruptedException {
        assertThat(rehearse("one.yaml", "two.yaml", "three.yaml")).isEqualTo(3);

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.stream().filter(line -> line.startsWith("== ")))
                .containsExactly("== one.yaml", "== two.yaml", "== three.yaml", "== 3 rehearsals");
        assertThat(lines.subList(lines.size() - 3, lines.size()))
                .satisfiesExactly(
                        line -> assertThat(line).matches("one[.]yaml {41}not rehearsed \\([0-9.]+ s\\)"),
                        line -> assertThat(line).matches("two[.]yaml {41}not rehearsed \\([0-9.]+ s\\)"),
                        line -> assertThat(line).matches("three[.]yaml {39}not rehearsed \\([0-9.]+ s\\)"));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(NO_EMULATOR.repeat(3));
    }

    @Test
    void endsWhereAnAssemblyIsNotThere() {
        List<Piece> pieces = List.of(
                new Piece("one", Path.of("nowhere"), List.of()), new Piece("two", Path.of("nowhere"), List.of()));

        assertThatThrownBy(() -> rehearse(pieces))
                .isInstanceOf(UnreadableTemplate.class)
                .hasMessage("nowhere must exist, got: no such file");
    }
}
