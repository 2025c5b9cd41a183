package dev.bandstand.service;

import static dev.bandstand.service.Backends.backend;
import static dev.bandstand.service.Backends.props;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.encryption.EncryptionKey;
import dev.bandstand.task.Architecture;
import dev.bandstand.task.CircuitBreakerThreshold;
import dev.bandstand.task.ContainerHealthCheck;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.DeploymentProps;
import dev.bandstand.task.TaskImage;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.TaskSecret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.secretsmanager.Secret;

class BackendServiceTest {

    private static final Template MINIMAL = Stage.template(stage -> backend(stage, props(stage)));
    private static final Template FULL = Stage.template(BackendServiceTest::full);

    private static final TemplateParts PARTS = TemplateParts.of(MINIMAL);
    private static final TemplateParts FULL_PARTS = TemplateParts.of(FULL);

    private static void full(Stage stage) {
        var key = new EncryptionKey(stage.stack(), "Key", RemovalPolicy.RETAIN).getKey();
        var repository = Repository.Builder.create(stage.stack(), "Registry").build();
        var secret = Secret.Builder.create(stage.stack(), "Secret")
                .encryptionKey(key)
                .build();
        var zone = HostedZone.fromHostedZoneAttributes(
                stage.stack(),
                "Zone",
                HostedZoneAttributes.builder()
                        .hostedZoneId("Z0123456789")
                        .zoneName("example.com")
                        .build());
        var container = ContainerProps.builder(TaskImage.tag(repository, "1.2.3"))
                .name("web")
                .port(5000)
                .entryPoint(List.of("/bin/server"))
                .command(List.of("--quiet"))
                .environment("ZONE", "1")
                .environment("AREA", "2")
                .secret("PASSWORD", TaskSecret.of(secret, "password"))
                .secret("API_KEY", TaskSecret.of(secret))
                .stopTimeout(Duration.ofSeconds(90))
                .healthCheck(ContainerHealthCheck.builder(List.of("/bin/server", "--check"))
                        .startPeriod(Duration.ofSeconds(60))
                        .build())
                .build();
        var task = TaskProps.builder(container)
                .family("shop-api-task")
                .architecture(Architecture.ARM64)
                .encryptionKey(key)
                .logRetention(RetentionDays.ONE_YEAR)
                .logRemovalPolicy(RemovalPolicy.RETAIN)
                .build();
        BackendService service = backend(
                stage,
                BackendServiceProps.builder(stage.cluster(), task)
                        .serviceName("shop-api")
                        .securityGroupName("shop-api-tasks")
                        .targetGroupName("shop-api-targets")
                        .healthCheck(HealthCheckProps.builder()
                                .path("/health")
                                .codes("200-204")
                                .build())
                        .deployment(DeploymentProps.builder()
                                .threshold(CircuitBreakerThreshold.boundedPercent(50))
                                .resetOnHealthyTask(true)
                                .build())
                        .desiredCount(3)
                        .loadBalancer(LoadBalancerProps.builder()
                                .name("shop")
                                .isPublic(true)
                                .domain("api.example.com", zone)
                                .accessLogs(true)
                                .deletionProtection(true)
                                .build()));
        Bucket.Builder.create(stage.stack(), "Files").build().grantRead(service);
    }

    @Test
    void theMinimalServiceKeepsItsTemplate() {
        Golden.matches("service-minimal", MINIMAL);
    }

    @Test
    void theFullServiceKeepsItsTemplate() {
        Golden.matches("service-full", FULL);
    }

    @Test
    void runsOnACapacityProviderAndNeverOnALaunchType() {
        assertThat(PARTS.service("CapacityProviderStrategy"))
                .isEqualTo(List.of(Map.of("CapacityProvider", "FARGATE", "Base", 0, "Weight", 1)));
        assertThat(PARTS.service("LaunchType")).isEqualTo("absent");
    }

    @Test
    void keepsEveryTaskDuringADeploymentAndGoesBackWhenItFails() {
        assertThat(PARTS.service("DeploymentConfiguration"))
                .isEqualTo(Map.of(
                        "MinimumHealthyPercent",
                        100,
                        "MaximumPercent",
                        200,
                        "DeploymentCircuitBreaker",
                        Map.of(
                                "Enable",
                                true,
                                "Rollback",
                                true,
                                "ResetOnHealthyTask",
                                false,
                                "ThresholdConfiguration",
                                Map.of("Type", "COUNT", "Value", 3))));
        assertThat(FULL_PARTS.service("DeploymentConfiguration.DeploymentCircuitBreaker.ThresholdConfiguration"))
                .isEqualTo(Map.of("Type", "BOUNDED_PERCENT", "Value", 50));
        assertThat(FULL_PARTS.service("DeploymentConfiguration.DeploymentCircuitBreaker.ResetOnHealthyTask"))
                .isEqualTo(true);
    }

    @Test
    void rebalancesZonesAndSaysHowManyTasksItWants() {
        assertThat(PARTS.service("AvailabilityZoneRebalancing")).isEqualTo("ENABLED");
        assertThat(PARTS.service("DesiredCount")).isEqualTo(1);
        assertThat(FULL_PARTS.service("DesiredCount")).isEqualTo(3);
    }

    @Test
    void confinesTheContainer() {
        assertThat(PARTS.container("Privileged")).isEqualTo(false);
        assertThat(PARTS.container("ReadonlyRootFilesystem")).isEqualTo(true);
        assertThat(PARTS.container("MountPoints"))
                .isEqualTo(List.of(Map.of("SourceVolume", "tmp", "ContainerPath", "/tmp", "ReadOnly", false)));
        assertThat(PARTS.container("LinuxParameters.InitProcessEnabled")).isEqualTo(true);
        assertThat(PARTS.container("LinuxParameters.Capabilities.Drop"))
                .isEqualTo(List.of("AUDIT_WRITE", "MKNOD", "NET_RAW", "SETFCAP", "SETPCAP", "SYS_CHROOT"));
        assertThat(PARTS.container("LinuxParameters.Capabilities.Add")).isEqualTo("absent");
        assertThat(PARTS.container("Memory")).isEqualTo(512);
        assertThat(PARTS.container("StopTimeout")).isEqualTo(30);
        assertThat(PARTS.service("NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp"))
                .isEqualTo("DISABLED");
    }

    @Test
    void logsWithoutBlockingTheApplicationAndKeepsTheLogsForAWhile() {
        assertThat(PARTS.container("LogConfiguration.Options.mode")).isEqualTo("non-blocking");
        assertThat(PARTS.container("LogConfiguration.Options.max-buffer-size")).isEqualTo("26214400b");
        MINIMAL.hasResource(
                "AWS::Logs::LogGroup", Map.of("Properties", Map.of("RetentionInDays", 30), "DeletionPolicy", "Delete"));
        FULL.hasResource(
                "AWS::Logs::LogGroup",
                Map.of("Properties", Map.of("RetentionInDays", 365), "DeletionPolicy", "Retain"));
        assertThat(TemplateParts.at(FULL_PARTS.only("AWS::Logs::LogGroup"), "Properties.KmsKeyId"))
                .isPresent();
        assertThat(FULL_PARTS.only("AWS::KMS::Key").toString()).contains("kms:EncryptionContext:aws:logs:arn");
    }

    @Test
    void sortsVariablesByNameAndReadsSecretsOnlyAtTheStart() {
        assertThat(FULL_PARTS.container("Environment"))
                .isEqualTo(List.of(Map.of("Name", "AREA", "Value", "2"), Map.of("Name", "ZONE", "Value", "1")));
        assertThat(FULL_PARTS.container("Secrets.0.Name")).isEqualTo("API_KEY");
        assertThat(FULL_PARTS.container("Secrets.1.Name")).isEqualTo("PASSWORD");
        assertThat(FULL_PARTS.container("Secrets.1.ValueFrom").toString()).contains(":password::");
    }

    @Test
    void putsWhatEcsAndWhatTheTasksMayDoIntoManagedPolicies() {
        var policies = new TreeMap<>(FULL_PARTS.all("AWS::IAM::ManagedPolicy"));
        assertThat(policies).hasSize(2);
        assertThat(policies.firstEntry().getValue().toString())
                .contains("ecr:BatchGetImage", "secretsmanager:GetSecretValue", "kms:ViaService", "logs:PutLogEvents")
                .doesNotContain("s3:");
        assertThat(policies.lastEntry().getValue().toString()).contains("s3:GetObject*", "TaskRole");
        FULL.resourceCountIs("AWS::IAM::Policy", 0);
        assertThat(FULL_PARTS.all("AWS::IAM::Role").toString()).contains("aws:SourceAccount");
    }

    @Test
    void checksHealthFromOutsideAndFromInside() {
        var targets = FULL_PARTS.only("AWS::ElasticLoadBalancingV2::TargetGroup");
        assertThat(TemplateParts.at(targets, "Properties.HealthCheckPath")).contains("/health");
        assertThat(TemplateParts.at(targets, "Properties.Matcher.HttpCode")).contains("200-204");
        assertThat(TemplateParts.at(targets, "Properties.Name")).contains("shop-api-targets");
        assertThat(FULL_PARTS.container("HealthCheck"))
                .isEqualTo(Map.of(
                        "Command",
                        List.of("CMD", "/bin/server", "--check"),
                        "Interval",
                        30,
                        "Timeout",
                        5,
                        "Retries",
                        3,
                        "StartPeriod",
                        60));
        assertThat(PARTS.container("HealthCheck")).isEqualTo("absent");
        assertThat(PARTS.service("HealthCheckGracePeriodSeconds")).isEqualTo(60);
        assertThat(PARTS.attributes("AWS::ElasticLoadBalancingV2::TargetGroup", "TargetGroupAttributes"))
                .containsEntry("deregistration_delay.timeout_seconds", "30");
    }

    @Test
    void waitsForItsListenerButNotOnceMoreForItsTargetGroup() {
        assertThat((List<?>) PARTS.only("AWS::ECS::Service").get("DependsOn"))
                .map(String::valueOf)
                .anyMatch(id -> id.startsWith("ApiLoadBalancerPublicListener0"))
                .noneMatch(id -> id.contains("Group"));
    }

    @Test
    void takesAllItsNames() {
        assertThat(FULL_PARTS.service("ServiceName")).isEqualTo("shop-api");
        FULL.hasResourceProperties("AWS::ECS::TaskDefinition", Map.of("Family", "shop-api-task"));
        FULL.hasResourceProperties("AWS::EC2::SecurityGroup", Map.of("GroupName", "shop-api-tasks"));
        FULL.hasResourceProperties("AWS::ElasticLoadBalancingV2::LoadBalancer", Map.of("Name", "shop"));
        assertThat(FULL_PARTS.container("Name")).isEqualTo("web");
        assertThat(PARTS.container("Name")).isEqualTo("api");
    }

    @Test
    void leavesTheOutputsToTheStack() {
        assertThat(MINIMAL.findOutputs("*")).isEmpty();
    }

    @Test
    void bringsNoFunctionAlong() {
        FULL.resourceCountIs("AWS::Lambda::Function", 0);
    }
}
