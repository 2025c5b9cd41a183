package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two templates to hold against each other. */
record TemplatePair(String name, JsonNode old, JsonNode young) {

    @Override
    public String toString() {
        return name;
    }

    TemplatePair swapped() {
        return new TemplatePair(name + " turned round", young, old);
    }

    /** Returns what we say of its resources. */
    List<ResourceChange> changes() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "pairs")), "pair");
            Path base = Files.writeString(folder.resolve("base.json"), old.toString());
            Path head = Files.writeString(folder.resolve("head.json"), young.toString());
            List<ResourceChange> changes =
                    Comparison.of(Assembly.read(base), Assembly.read(head)).changes();
            Files.delete(base);
            Files.delete(head);
            Files.delete(folder);
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
