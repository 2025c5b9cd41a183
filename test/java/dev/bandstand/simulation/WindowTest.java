package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.load.LoadCursor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

    private final Trace whole = Trace.of(100, 1, 2, 3, 4);

    @Test
    void cutsThePiecesAtItsEnds() {
        assertThat(pieces(new Window(whole, 150, 350))).containsExactly("50 2.0", "150 3.0", "200 4.0");
    }

    @Test
    void takesWholePieces() {
        assertThat(pieces(new Window(whole, 100, 300))).containsExactly("100 2.0", "200 3.0");
        assertThat(pieces(new Window(whole, 0, 400))).containsExactly("100 1.0", "200 2.0", "300 3.0", "400 4.0");
    }

    @Test
    void isAsLongAsItSays() {
        assertThat(new Window(whole, 150, 350).facts().seconds()).isEqualTo(200);
    }

    private static List<String> pieces(Window window) {
        List<String> pieces = new ArrayList<>();
        try (LoadCursor cursor = window.open()) {
            while (cursor.next()) {
                pieces.add(cursor.untilSecond() + " " + cursor.requestsPerSecond());
            }
        }
        return pieces;
    }
}
