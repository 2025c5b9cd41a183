package dev.bandstand.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsageKeyTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/bandstand/cost");

    @ParameterizedTest
    @EnumSource(UsageKey.class)
    void holdsForTheResourcesWhoseCostAsksForIt(UsageKey key) throws IOException {
        List<String> asking;
        try (Stream<Path> files = Files.list(SOURCES)) {
            asking = files.filter(Files::isRegularFile)
                    .filter(file -> asks(file, key))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }

        assertThat(asking).hasSize(1);
        assertThat(key.types())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(Catalogue.of(type).getClass().getSimpleName())
                        .isEqualTo(asking.get(0)));
    }

    private static boolean asks(Path file, UsageKey key) {
        try {
            return Files.readString(file).matches("(?s).*\\bUsageKey\\." + key.name() + "\\b.*");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
