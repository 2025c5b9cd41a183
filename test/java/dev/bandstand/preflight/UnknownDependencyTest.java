package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.main;
import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownDependencyTest {

    @Test
    void acceptsContainersOfTheTask() {
        assertThat(said(UnknownDependency.check(List.of(waitingFor("api"), main()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "appi  | must name another container of the task (did you mean api?), got: appi",
                "redis | must name another container of the task (api or cache), got: redis"
            })
    void namesTheNearestElseAll(String name, String said) {
        var containers = List.of(main(), ContainerNode.further("cache").build(), waitingFor(name));
        assertThat(said(UnknownDependency.check(containers)))
                .isEqualTo("containers.web.dependsOn." + name + " " + said);
    }

    @Test
    void saysWhenThereIsNoOther() {
        var alone =
                ContainerNode.main("api").dependsOn("redis", Condition.START).build();
        assertThat(said(UnknownDependency.check(List.of(alone))))
                .isEqualTo("dependsOn.redis must name another container of the task (there is none), got: redis");
    }

    private static ContainerNode waitingFor(String name) {
        return ContainerNode.further("web").dependsOn(name, Condition.START).build();
    }
}
