package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TooManyContainersTest {

    @Test
    void acceptsTen() {
        assertThat(TooManyContainers.check(containers(10))).isEmpty();
    }

    @Test
    void refusesEleven() {
        assertThat(said(TooManyContainers.check(containers(11))))
                .isEqualTo(
                        "containers must be at most 10 in a task, the main container and the sidecars included, got: 11");
    }

    private static List<ContainerNode> containers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> ContainerNode.further("c" + number).build())
                .toList();
    }
}
