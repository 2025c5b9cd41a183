package dev.bandstand.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import software.amazon.awscdk.services.ecs.Compatibility;

/**
 * A container with its name and its share of the task.
 *
 * @param name its name
 * @param props what it runs
 * @param environment its plain variables
 * @param links the containers that it reaches by name
 * @param cpu its share of the CPU, in units
 * @param memoryMiB the most memory it takes
 * @param reservationMiB the memory that is kept for it
 */
record NamedContainer(
        String name,
        ContainerProps props,
        SortedMap<String, String> environment,
        List<String> links,
        Optional<Integer> cpu,
        Optional<Integer> memoryMiB,
        Optional<Integer> reservationMiB) {

    /** The least that Docker keeps for a container. */
    private static final int LEAST_MIB = 6;

    /** Returns all containers of the task; the main one comes first and takes what the others leave. */
    static List<NamedContainer> of(String mainName, Workload workload) {
        List<NamedContainer> others = new ArrayList<>();
        workload.task().others().forEach((name, props) -> others.add(other(name, props, workload.launch())));
        List<NamedContainer> all = new ArrayList<>();
        all.add(main(mainName, workload.task(), others));
        all.addAll(others);
        return all;
    }

    private static NamedContainer main(String name, TaskProps task, List<NamedContainer> others) {
        ContainerProps props = task.container();
        int cpu = task.size().cpu()
                - others.stream().mapToInt(other -> other.cpu.orElse(0)).sum();
        int memory = task.size().memoryMiB()
                - others.stream().mapToInt(NamedContainer::keptMiB).sum();
        return new NamedContainer(
                name,
                props,
                Sidecars.environment(task, name),
                Sidecars.links(task),
                props.cpu().or(() -> Optional.of(cpu).filter(left -> left > 0)),
                props.memoryMiB().or(() -> Optional.of(memory).filter(left -> left >= LEAST_MIB)),
                props.memoryReservationMiB());
    }

    /** On EC2 the CDK wants some memory to be kept for every container. */
    private static NamedContainer other(String name, ContainerProps props, Launch launch) {
        boolean unlimited =
                props.memoryMiB().isEmpty() && props.memoryReservationMiB().isEmpty();
        return new NamedContainer(
                name,
                props,
                props.environment(),
                props.links(),
                props.cpu(),
                props.memoryMiB(),
                unlimited && launch.compatibility() == Compatibility.EC2
                        ? Optional.of(LEAST_MIB)
                        : props.memoryReservationMiB());
    }

    private int keptMiB() {
        return reservationMiB.or(() -> memoryMiB).orElse(0);
    }
}
