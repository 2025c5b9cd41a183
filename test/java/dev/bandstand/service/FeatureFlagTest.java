package dev.bandstand.service;

import static dev.bandstand.service.Backends.backend;
import static dev.bandstand.service.Backends.props;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Stage;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature flags belong to the app that imports a service, and change nothing of it. */
class FeatureFlagTest {

    private static final Map<String, Object> WITHOUT_FLAGS = template(new TreeMap<>());

    private static Map<String, Object> template(Map<String, Object> context) {
        return Stage.template(context, stage -> backend(stage, props(stage))).toJSON();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@aws-cdk/aws-ecs-patterns:secGroupsDisablesImplicitOpenListener",
                "@aws-cdk/aws-ecs-patterns:uniqueTargetGroupId",
                "@aws-cdk/aws-ecs:disableExplicitDeploymentControllerForCircuitBreaker",
                "@aws-cdk/aws-ecs:removeDefaultDeploymentAlarm",
                "@aws-cdk/aws-elasticloadbalancingv2:networkLoadBalancerWithSecurityGroupByDefault",
                "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy"
            })
    void aServiceIsTheSameUnderEachOfThem(String flag) {
        assertThat(template(new TreeMap<>(Map.of(flag, true)))).isEqualTo(WITHOUT_FLAGS);
        assertThat(template(new TreeMap<>(Map.of(flag, false)))).isEqualTo(WITHOUT_FLAGS);
    }
}
