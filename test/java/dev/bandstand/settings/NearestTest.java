package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KEYS = List.of("port", "image", "memoryMiB", "healthCheck", "desiredCount");

    @ParameterizedTest
    @CsvSource({"prot,port", "Port,port", "memory-mib,memoryMiB", "healtcheck,healthCheck", "desired_count,desiredCount"
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(Nearest.to(typed, KEYS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"frobnicate", "x", "a-very-long-word-that-nobody-would-have-meant-to-type-here"})
    void guessesNothingFarAway(String typed) {
        assertThat(Nearest.to(typed, KEYS)).isEmpty();
    }
}
