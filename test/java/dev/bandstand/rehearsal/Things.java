package dev.bandstand.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.rehearsal.readback.Described;
import dev.bandstand.template.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Resources and assemblies for the tests of this package. */
final class Things {

    static final Target TARGET = new Target("stack", "Thing");

    private Things() {}

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A resource that was found, with what the template wants and what its service answers. */
    static Described found(String type, String wanted, String found) {
        return new Described(TARGET, type, "thing-1", json(wanted), Optional.of(json(found)), Optional.empty());
    }

    static Described absent(String type, String wanted, String problem) {
        return new Described(TARGET, type, "thing-1", json(wanted), Optional.empty(), Optional.of(problem));
    }

    static Leaf leaf(String type, String path, boolean matches) {
        return new Leaf(TARGET, type, path, "wanted", matches ? "wanted" : "other", matches, false);
    }

    /** The folder of a small assembly of three stacks, in which each uses the one before. */
    static Path assembly() {
        return Path.of("test/resources/rehearsal/assembly");
    }

    /** The folder of an assembly with every kind of capacity, task and work in one stack. */
    static Path kinds() {
        return Path.of("test/resources/rehearsal/kinds");
    }

    static List<String> contents(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .sorted()
                    .map(path -> folder.relativize(path) + "\n" + text(path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
