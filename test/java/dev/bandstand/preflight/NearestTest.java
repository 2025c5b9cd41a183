package dev.bandstand.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> WORDS = List.of("api", "migrate", "m7g.large");

    @ParameterizedTest
    @CsvSource({"appi,api", "API,api", "migarte,migrate", "m7g.lage,m7g.large"})
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(Nearest.to(typed, WORDS)).contains(meant);
    }

    @Test
    void findsNothingThatIsFarAway() {
        assertThat(Nearest.to("database", WORDS)).isEmpty();
        assertThat(Nearest.to("a".repeat(41), WORDS)).isEmpty();
    }
}
