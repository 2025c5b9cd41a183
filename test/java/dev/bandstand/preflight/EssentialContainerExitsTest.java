package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EssentialContainerExitsTest {

    @ParameterizedTest
    @EnumSource(
            value = Condition.class,
            names = {"COMPLETE", "SUCCESS"})
    void refusesToWaitForTheEndOfAnEssentialContainer(Condition condition) {
        assertThat(said(EssentialContainerExits.check(waiting(condition, true))))
                .isEqualTo("dependsOn.migrate must be start or healthy as long as migrate is essential (when it ends,"
                        + " the whole task does), got: " + condition);
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void acceptsEveryConditionOnOthers(Condition condition) {
        assertThat(EssentialContainerExits.check(waiting(condition, false))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Condition.class,
            names = {"START", "HEALTHY"})
    void acceptsToWaitForItsStart(Condition condition) {
        assertThat(EssentialContainerExits.check(waiting(condition, true))).isEmpty();
    }

    private static List<ContainerNode> waiting(Condition condition, boolean essential) {
        return List.of(
                ContainerNode.main("api").dependsOn("migrate", condition).build(),
                ContainerNode.further("migrate").essential(essential).build());
    }
}
