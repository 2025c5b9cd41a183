package dev.bandstand.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadPartTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void cutsThePiecesAtItsEnds() {
        assertThat(pieces(150, 350)).containsExactly("50: 2.0", "150: 3.0", "200: 4.0");
    }

    @Test
    void takesWholePieces() {
        assertThat(pieces(100, 300)).containsExactly("100: 2.0", "200: 3.0");
        assertThat(pieces(0, 400)).containsExactly("100: 1.0", "200: 2.0", "300: 3.0", "400: 4.0");
    }

    @Test
    void knowsOnlyItself() {
        assertThat(part(150, 350).facts()).isEqualTo(new LoadFacts(3, 200, 4, 3, 0));
        assertThat(part(150, 350).title()).isEqualTo("the part");
    }

    private List<String> pieces(long from, long until) {
        return LoadPieces.of(part(from, until));
    }

    private Load part(long from, long until) {
        Load whole = CsvFile.in(folder).open("0,1\n100,2\n200,3\n300,4\n400,0\n");
        return new LoadPart(whole, "the part", from, until);
    }
}
