package dev.bandstand.task;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDependency;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.TaskDefinition;
import software.amazon.awscdk.services.ecs.VolumeFrom;
import software.constructs.Construct;

/** Adds the containers of a task to its definition, and then ties them to one another and to the volumes. */
final class TaskContainers extends Construct {

    private static final String MAIN = "Container";

    private final TaskDefinition definition;
    private final TaskVolumes volumes;
    private final TaskSecrets secrets;
    private final TaskLogs logs;
    private final Map<String, ContainerDefinition> added = new LinkedHashMap<>();

    TaskContainers(
            Construct scope,
            String id,
            TaskDefinition definition,
            TaskVolumes volumes,
            TaskSecrets secrets,
            TaskLogs logs) {
        super(scope, id);
        this.definition = definition;
        this.volumes = volumes;
        this.secrets = secrets;
        this.logs = logs;
    }

    /** Adds the container that the task is there for; its parts stand right below the task. */
    void addMain(Construct task, NamedContainer container, PulledImage image, Placeholder placeholder) {
        add(MAIN, Scratch.NAME, new TaskContainer(task, container, placeholder), image);
    }

    void add(NamedContainer container, Architecture architecture, TaskRoles roles) {
        var scope = new Construct(this, container.name());
        PulledImage image = PulledImage.of(scope, container.props().image(), architecture);
        image.registry().ifPresent(roles::pulls);
        add(
                "Container-" + container.name(),
                Scratch.NAME + "-" + container.name(),
                new TaskContainer(scope, container, Placeholder.idle()),
                image);
    }

    private void add(String id, String scratch, TaskContainer container, PulledImage image) {
        NamedContainer named = container.container();
        var options = container.options(
                image.container(), secrets.values(named.props().secrets()), logs.driver(named.name(), id.equals(MAIN)));
        ContainerDefinition made = logs.isRouted() && named.name().equals(Sidecars.LOG_ROUTER)
                ? definition.addFirelensLogRouter(id, FireLensDriver.router(options))
                : definition.addContainer(id, options);
        named.props().mounts().forEach((volume, mount) -> mount(made, volume, mount));
        if (Scratch.isNeededBy(named.props())) {
            volumes.addEmpty(scratch);
            Scratch.mount(made, scratch);
        }
        added.put(named.name(), made);
    }

    private static void mount(ContainerDefinition container, String volume, Mount mount) {
        container.addMountPoints(MountPoint.builder()
                .sourceVolume(volume)
                .containerPath(mount.path())
                .readOnly(mount.readOnly())
                .build());
    }

    /** Ties the containers to one another, once all are there. */
    void tie(List<NamedContainer> containers) {
        for (NamedContainer container : containers) {
            ContainerDefinition one = other(container.name());
            ContainerProps props = container.props();
            props.dependsOn()
                    .forEach((name, condition) -> one.addContainerDependencies(ContainerDependency.builder()
                            .container(other(name))
                            .condition(condition)
                            .build()));
            props.volumesFrom()
                    .forEach(from -> one.addVolumesFrom(VolumeFrom.builder()
                            .sourceContainer(from.container())
                            .readOnly(from.readOnly())
                            .build()));
            for (String link : container.links()) {
                String[] nameAndAlias = link.split(":", 2);
                if (nameAndAlias.length == 2) {
                    one.addLink(other(nameAndAlias[0]), nameAndAlias[1]);
                } else {
                    one.addLink(other(link));
                }
            }
        }
    }

    private ContainerDefinition other(String name) {
        return requireNonNull(added.get(name), "the workload checks that it is there");
    }
}
