package dev.bandstand.simulation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a template after a change of its text. */
record Simulated(Path fixture, Path directory) {

    static final Path EVERY_KIND = Path.of("test/resources/templates/simulated.template.json");

    static ScalableService read(Path template) {
        return ServiceReader.read(Assembly.read(template), Optional.empty());
    }

    ScalableService with(String from, String to) throws IOException {
        return read(changed(from, to));
    }

    void refuses(String from, String to, String message) throws IOException {
        Path file = changed(from, to);
        assertThatThrownBy(() -> read(file)).isInstanceOf(CannotSimulate.class).hasMessage(message);
    }

    private Path changed(String from, String to) throws IOException {
        String text = Files.readString(fixture).replaceAll("\\s+", " ");
        assertThat(text).contains(from);
        return Files.writeString(directory.resolve("x.json"), text.replace(from, to));
    }
}
