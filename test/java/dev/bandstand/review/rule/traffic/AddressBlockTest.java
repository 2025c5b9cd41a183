package dev.bandstand.review.rule.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "10.0.0.0/24, 10.0.1.0/24, false",
        "10.0.0.0/23, 10.0.1.0/24, true",
        "10.0.1.0/24, 10.0.0.0/23, true",
        "10.0.0.77/24, 10.0.0.200/32, true",
        "0.0.0.0/0, 255.255.255.255/32, true",
        "10.0.0.255/32, 10.0.1.0/32, false"
    })
    void tellsWhetherTwoBlocksOverlap(String one, String other, boolean overlap) {
        assertThat(block(one).orElseThrow().overlaps(block(other).orElseThrow()))
                .isEqualTo(overlap);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "10.0.0.0",
                "10.0.0/24",
                "10.0.0.0/33",
                "10.0.0.256/24",
                "10.0.0.0/24/1",
                "::/0",
                "a.b.c.d/8",
                "10..0.0/8"
            })
    void readsNothingElse(String text) {
        assertThat(block(text)).isEmpty();
    }

    private static Optional<AddressBlock> block(String text) {
        return AddressBlock.of(TextNode.valueOf(text));
    }
}
