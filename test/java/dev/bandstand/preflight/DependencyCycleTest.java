package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependencyCycleTest {

    /** Reads edges as in "a>b b>c"; a is the main container. */
    private static List<ContainerNode> containers(String edges) {
        return Stream.of("a", "b", "c", "d")
                .map(name -> {
                    var node = name.equals("a") ? ContainerNode.main(name) : ContainerNode.further(name);
                    Stream.of(edges.split(" "))
                            .filter(edge -> edge.startsWith(name + ">"))
                            .forEach(edge -> node.dependsOn(edge.substring(2), Condition.START));
                    return node.build();
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"''", "a>b", "a>b b>c a>c", "a>b a>c b>d c>d", "a>unknown"})
    void acceptsWaysThatEnd(String edges) {
        assertThat(DependencyCycle.check(containers(edges))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a>a         | dependsOn              | a -> a",
                "a>b b>a     | dependsOn              | a -> b -> a",
                "a>b b>c c>b | containers.b.dependsOn | b -> c -> b",
                "a>d b>c c>d d>b | containers.d.dependsOn | d -> b -> c -> d"
            })
    void namesTheWholeWayRound(String edges, String path, String way) {
        assertThat(said(DependencyCycle.check(containers(edges))))
                .isEqualTo(path + " must not lead back to the container that waits, got: " + way);
    }
}
