package dev.bandstand.task;

import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecs.Compatibility;

/** Puts tasks on a stage. */
final class Tasks {

    private Tasks() {}

    /** Returns one task that is kept running. */
    static Replicas replicas() {
        return new Replicas(
                Optional.empty(),
                Optional.empty(),
                "Tasks of a worker",
                DeploymentProps.builder().build(),
                Optional.of(1));
    }

    static Launch fargate(Stage stage) {
        return Launch.builder(stage.cluster()).build();
    }

    static Launch ec2(Stage stage) {
        return Launch.builder(stage.cluster())
                .capacity(Compatibility.EC2, List.of(Stage.on("group")))
                .build();
    }

    static Launch managed(Stage stage) {
        return Launch.builder(stage.cluster())
                .capacity(Compatibility.MANAGED_INSTANCES, List.of(Stage.on("managed")))
                .build();
    }

    /** Returns the template of a task on Fargate. */
    static Template template(BiFunction<Stage, ContainerProps.Builder, TaskProps.Builder> task) {
        return template(Tasks::fargate, task);
    }

    static Template template(
            Function<Stage, Launch> launch, BiFunction<Stage, ContainerProps.Builder, TaskProps.Builder> task) {
        return Stage.template(stage -> new Task(
                stage.stack(),
                "Api",
                new Workload(
                        launch.apply(stage),
                        task.apply(stage, Stage.container()).build()),
                Placeholder.idle()));
    }

    /** Returns the container called {@code name}. */
    static Map<?, ?> container(Template template, String name) {
        Object containers = TemplateParts.at(
                        TemplateParts.of(template).only("AWS::ECS::TaskDefinition"), "Properties.ContainerDefinitions")
                .orElseThrow();
        for (Object container : (List<?>) containers) {
            if (TemplateParts.at(container, "Name").orElseThrow().equals(name)) {
                return (Map<?, ?>) container;
            }
        }
        throw new AssertionError("no container " + name);
    }

    static Object of(Template template, String property) {
        return TemplateParts.at(TemplateParts.of(template).only("AWS::ECS::TaskDefinition"), "Properties." + property)
                .orElse("absent");
    }

    /** Returns the statements of what the task itself may do. */
    static List<?> taskPolicy(Template template) {
        for (Map<String, Object> policy :
                TemplateParts.of(template).all("AWS::IAM::ManagedPolicy").values()) {
            if (TemplateParts.at(policy, "Properties.Description")
                    .orElse("")
                    .equals("What the tasks of a service may do")) {
                return (List<?>) TemplateParts.at(policy, "Properties.PolicyDocument.Statement")
                        .orElseThrow();
            }
        }
        return List.of();
    }
}
