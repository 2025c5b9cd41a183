package dev.bandstand.review.behaviour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists that were checked in beside the review. */
final class Rows {

    private static final String FOLDER = "/dev/bandstand/review/";

    private Rows() {}

    /** Returns the lines of a list without its head. */
    static List<String> of(String name) {
        return text(name).lines().skip(1).toList();
    }

    static String text(String name) {
        try (InputStream in = Rows.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
