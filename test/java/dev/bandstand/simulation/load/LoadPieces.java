package dev.bandstand.simulation.load;

import java.util.ArrayList;
import java.util.List;

/** The pieces of a load as one can compare them. */
public final class LoadPieces {

    private LoadPieces() {}

    /** Returns each piece as its end and its rate, as in "60: 100.0". */
    public static List<String> of(Load load) {
        List<String> pieces = new ArrayList<>();
        try (LoadCursor cursor = load.open()) {
            while (cursor.next()) {
                pieces.add(cursor.untilSecond() + ": " + cursor.requestsPerSecond());
            }
        }
        return pieces;
    }
}
