package dev.bandstand.job;

import static dev.bandstand.task.ServiceFeatures.required;
import static java.util.Objects.requireNonNull;

import dev.bandstand.task.Launch;
import dev.bandstand.task.Task;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.CfnDaemon;
import software.amazon.awscdk.services.ecs.CfnDaemon.DaemonDeploymentConfigurationProperty;
import software.amazon.awscdk.services.ecs.CfnDaemonTaskDefinition;
import software.amazon.awscdk.services.ecs.CfnTaskDefinition;
import software.amazon.awscdk.services.ecs.TaskDefinition;
import software.constructs.Construct;

/**
 * A daemon that ECS manages: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons.html. The CDK has no
 * construct for it, so the containers are those that it makes for a task, whose own definition is left out.
 */
final class ManagedDaemon extends Construct {

    private static final int LONGEST_NAME = 255;

    ManagedDaemon(Construct scope, String id, Task task, DaemonProps props) {
        super(scope, id);
        Launch launch = props.workload().launch();
        CfnDaemonTaskDefinition definition = definition(task.getDefinition());
        CfnDaemon daemon = CfnDaemon.Builder.create(this, "Resource")
                .daemonName(props.replicas().serviceName().orElseGet(this::name))
                .clusterArn(launch.cluster().getClusterArn())
                .capacityProviderArns(providers(launch.capacity()))
                .daemonTaskDefinitionArn(definition.getAttrDaemonTaskDefinitionArn())
                .deploymentConfiguration(DaemonDeploymentConfigurationProperty.builder()
                        .bakeTimeInMinutes(0)
                        .drainPercent(props.drainPercent())
                        .build())
                .enableEcsManagedTags(true)
                .enableExecuteCommand(launch.executeCommand())
                .propagateTags("DAEMON")
                .build();
        daemon.getNode().addDependency(launch.cluster());
    }

    private CfnDaemonTaskDefinition definition(TaskDefinition task) {
        var original = (CfnTaskDefinition) required(task.getNode().getDefaultChild());
        CfnDaemonTaskDefinition definition = CfnDaemonTaskDefinition.Builder.create(this, "Definition")
                .family(task.getFamily())
                .cpu(original.getCpu())
                .memory(original.getMemory())
                .executionRoleArn(requireNonNull(task.getExecutionRole()).getRoleArn())
                .taskRoleArn(task.getTaskRole().getRoleArn())
                .ipcMode("none")
                .pidMode("none")
                .containerDefinitions(Token.asAny(requireNonNull(original.getContainerDefinitions())))
                .volumes(Token.asAny(requireNonNull(original.getVolumes())))
                .build();
        task.getNode().tryRemoveChild(original.getNode().getId());
        return definition;
    }

    private String name() {
        return Names.uniqueResourceName(
                this,
                UniqueResourceNameOptions.builder()
                        .maxLength(LONGEST_NAME)
                        .separator("-")
                        .build());
    }

    private List<String> providers(List<CapacityProviderStrategy> capacity) {
        return capacity.stream()
                .map(CapacityProviderStrategy::getCapacityProvider)
                .flatMap(Stream::ofNullable)
                .map(this::provider)
                .toList();
    }

    private String provider(String name) {
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("ecs")
                        .resource("capacity-provider")
                        .resourceName(name)
                        .build());
    }
}
