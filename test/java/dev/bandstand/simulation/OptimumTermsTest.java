package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.parameter.Spread.Uniform;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.TargetGroup;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OptimumTermsTest {

    private final Stage stage = new Stage().between(6, 20);

    @Test
    void tasksStartAndStopAsQuicklyAsTheParametersAllow() {
        stage.behind(new TargetGroup(10, 2, 30))
                .with(Parameter.START_TASK, new Uniform(12.6, 40))
                .with(Parameter.START_APPLICATION, new Fixed(5))
                .with(Parameter.START_HEALTH_CHECK, new Uniform(0.5, 1))
                .with(Parameter.STOP_APPLICATION, new Uniform(0.25, 1));
        assertThat(OptimumTerms.of(stage.experiment(8)).startSeconds()).isEqualTo(13 + 5 + 5);
        assertThat(OptimumTerms.of(stage.experiment(8)).stopSeconds()).isEqualTo(30 + 5);
    }

    @Test
    void withoutALoadBalancerNothingIsCheckedAndNothingDrains() {
        stage.withoutLoadBalancer().with(Parameter.START_HEALTH_CHECK, new Fixed(1));
        assertThat(OptimumTerms.of(stage.experiment(8)).startSeconds()).isEqualTo(10);
        assertThat(OptimumTerms.of(stage.experiment(8)).stopSeconds()).isEqualTo(20);
    }

    @Test
    void theLeastMinimumInForceCounts() {
        assertThat(OptimumTerms.of(stage.experiment(8)).least()).isEqualTo(6);
        stage.with(action("Up", OptionalInt.of(9), OptionalInt.empty()));
        assertThat(OptimumTerms.of(stage.experiment(8)).least()).isEqualTo(6);
        stage.with(action("Down", OptionalInt.of(3), OptionalInt.empty()));
        assertThat(OptimumTerms.of(stage.experiment(8)).least()).isEqualTo(3);
        stage.with(action("Cap", OptionalInt.empty(), OptionalInt.of(2)));
        assertThat(OptimumTerms.of(stage.experiment(8)).least()).isEqualTo(2);
    }

    @Test
    void aServiceThatBeginsBelowItsMinimumMayStayThere() {
        assertThat(OptimumTerms.of(stage.experiment(4)).least()).isEqualTo(4);
        assertThat(OptimumTerms.of(stage.experiment(4)).initialTasks()).isEqualTo(4);
    }

    @Test
    void aDeploymentMayGoBelowTheMinimum() {
        stage.deploying(60, 200).with(new Scenario.Deployment(60));
        assertThat(OptimumTerms.of(stage.experiment(8)).least()).isEqualTo(4);
    }

    @Test
    void aLossOfSpotLeavesWhatIsOnDemandAndEndsTasksAtOnce() {
        stage.on(new FargateCapacity(2, 0, 0, 1)).with(new Scenario.SpotLoss(1, 60, 60));
        assertThat(OptimumTerms.of(stage.experiment(8)).least()).isEqualTo(2);
        assertThat(OptimumTerms.of(stage.experiment(8)).stopSeconds()).isZero();
    }

    @Test
    void aLossOfSpotDoesNotTouchOnDemand() {
        stage.with(new Scenario.SpotLoss(1, 60, 60));
        assertThat(OptimumTerms.of(stage.experiment(8)).least()).isEqualTo(6);
        assertThat(OptimumTerms.of(stage.experiment(8)).stopSeconds()).isEqualTo(50);
    }

    private static ScheduledAction action(String name, OptionalInt min, OptionalInt max) {
        return new ScheduledAction(
                name, "cron(0 2 * * ? *)", ZoneOffset.UTC, min, max, Optional.empty(), Optional.empty());
    }
}
