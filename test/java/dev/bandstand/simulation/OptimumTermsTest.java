package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.parameter.Spread.Uniform;
import dev.bandstand.simulation.score.Optimum;
import dev.bandstand.simulation.service.Ec2Capacity;
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
        assertThat(terms(8).startSeconds()).isEqualTo(13 + 5 + 5);
        assertThat(terms(8).stopSeconds()).isEqualTo(30 + 5);
    }

    @Test
    void withoutALoadBalancerNothingIsCheckedAndNothingDrains() {
        stage.withoutLoadBalancer().with(Parameter.START_HEALTH_CHECK, new Fixed(1));
        assertThat(terms(8).startSeconds()).isEqualTo(10);
        assertThat(terms(8).stopSeconds()).isEqualTo(20);
    }

    @Test
    void theLeastMinimumInForceCounts() {
        assertThat(terms(8).least()).isEqualTo(6);
        stage.with(action("Up", OptionalInt.of(9), OptionalInt.empty()));
        assertThat(terms(8).least()).isEqualTo(6);
        stage.with(action("Down", OptionalInt.of(3), OptionalInt.empty()));
        assertThat(terms(8).least()).isEqualTo(3);
        stage.with(action("Cap", OptionalInt.empty(), OptionalInt.of(2)));
        assertThat(terms(8).least()).isEqualTo(2);
    }

    @Test
    void aServiceThatBeginsBelowItsMinimumMayStayThere() {
        assertThat(terms(4).least()).isEqualTo(4);
        assertThat(terms(4).initialTasks()).isEqualTo(4);
    }

    @Test
    void anActionThatDoesNotRunWithinTheLoadDoesNotCount() {
        stage.with(action("Down", OptionalInt.of(3), OptionalInt.empty()));
        assertThat(OptimumTerms.of(stage.experiment(8), 7199).least()).isEqualTo(6);
        assertThat(OptimumTerms.of(stage.experiment(8), 7200).least()).isEqualTo(3);
    }

    @Test
    void aDeploymentOnFargateReplacesInTheSameSecond() {
        stage.deploying(60, 200).with(new Scenario.Deployment(60));
        assertThat(terms(8).least()).isEqualTo(6);
    }

    @Test
    void aDeploymentWithALimitOfLaunchesMayGoBelowTheMinimum() {
        stage.deploying(60, 200).with(new Scenario.Deployment(60)).with(Parameter.SERVICE_LAUNCHES, new Fixed(5));
        assertThat(terms(8).least()).isEqualTo(4);
    }

    @Test
    void aDeploymentOfMoreThanTheBurstMayGoBelowTheMinimum() {
        stage.deploying(60, 200).with(new Scenario.Deployment(60)).with(Parameter.FARGATE_LAUNCH_BURST, new Fixed(5));
        assertThat(terms(8).least()).isEqualTo(4);
    }

    @Test
    void aDeploymentOnInstancesMayGoBelowTheMinimum() {
        stage.deploying(60, 200)
                .with(new Scenario.Deployment(60))
                .on(new Ec2Capacity("m7g.large", 3, 2, 10, OptionalInt.empty(), 1, 10, 300));
        assertThat(terms(8).least()).isEqualTo(4);
    }

    @Test
    void aLossOfSpotLeavesWhatIsOnDemandAndEndsTasksAtOnce() {
        stage.on(new FargateCapacity(2, 0, 0, 1)).with(new Scenario.SpotLoss(1, 60, 60));
        assertThat(terms(8).least()).isEqualTo(2);
        assertThat(terms(8).stopSeconds()).isZero();
    }

    @Test
    void aLossOfSpotDoesNotTouchOnDemand() {
        stage.with(new Scenario.SpotLoss(1, 60, 60));
        assertThat(terms(8).least()).isEqualTo(6);
        assertThat(terms(8).stopSeconds()).isEqualTo(50);
    }

    private Optimum.Terms terms(int initialTasks) {
        return OptimumTerms.of(stage.experiment(initialTasks), 86_400);
    }

    private static ScheduledAction action(String name, OptionalInt min, OptionalInt max) {
        return new ScheduledAction(
                name, "cron(0 2 * * ? *)", ZoneOffset.UTC, min, max, Optional.empty(), Optional.empty());
    }
}
