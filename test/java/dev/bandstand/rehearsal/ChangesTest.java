package dev.bandstand.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.rehearsal.readback.Described;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static List<String> between(Described before, Described after) {
        return Changes.between(Comparison.of(before), Comparison.of(after)).stream()
                .filter(leaf -> !leaf.matches())
                .map(Leaf::toString)
                .toList();
    }

    @Test
    void comparesWithWhatWasThereNotWithTheTemplate() {
        Described before = Things.found("A::B::C", "{'Cpu': 256}", "{'Cpu': 512}");

        assertThat(between(before, before)).isEmpty();
        assertThat(between(before, Things.found("A::B::C", "{'Cpu': 256}", "{'Cpu': 256}")))
                .containsExactly("stack.Thing A::B::C Cpu: wanted 512, found 256");
    }

    @Test
    void seesThatAResourceIsGone() {
        Described before = Things.found("A::B::C", "{'Cpu': 256}", "{'Cpu': 256}");
        Described after = Things.absent("A::B::C", "{'Cpu': 256}", "not found by its service");

        assertThat(between(before, after))
                .containsExactly(
                        "stack.Thing A::B::C: wanted thing-1, found (not found by its service)",
                        "stack.Thing A::B::C Cpu: wanted 256, found (resource not there)");
    }

    @Test
    void saysNothingAboutWhatWasNeverThere() {
        Described absent = Things.absent("A::B::C", "{'Cpu': 256}", "not found by its service");

        assertThat(Changes.between(Comparison.of(absent), Comparison.of(absent)))
                .isEmpty();
    }
}
