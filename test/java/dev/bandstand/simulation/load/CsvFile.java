package dev.bandstand.simulation.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A CSV file that holds what a test says. */
record CsvFile(Path path) {

    static CsvFile in(Path folder) {
        return new CsvFile(folder.resolve("load.csv"));
    }

    Load open(String text, LoadOptions options) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Loads.open(path.toString(), options);
    }

    Load open(String text) {
        return open(text, LoadOptions.standard());
    }

    /** Rows of a minute each, six of which are missing after the fourth. */
    static String withHole() {
        return LongStream.of(0, 60, 120, 180, 600, 660)
                .mapToObj(time -> time + ",2\n")
                .collect(Collectors.joining("", "time,requestsPerSecond\n", ""));
    }
}
