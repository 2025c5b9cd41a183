package dev.bandstand.task;

import dev.bandstand.Golden;
import dev.bandstand.scaling.TaskSize;
import org.junit.jupiter.api.Test;

class SidecarsTest {

    @Test
    void makesTheGoldenTemplate() {
        Golden.matches(
                "task-sidecars",
                Tasks.template((stage, main) -> TaskProps.builder(main.build())
                        .size(TaskSize.of(512, 1024))
                        .fireLens(FireLens.builder().build())
                        .adot(AdotCollector.builder().build())));
    }
}
