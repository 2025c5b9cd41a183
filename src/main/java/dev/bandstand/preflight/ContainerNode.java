package dev.bandstand.preflight;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the checks look at in a container.
 *
 * @param name the container's name
 * @param path where its properties are, seen from the task: empty for the main container, else as in containers.migrate
 * @param essential whether the task ends with it
 * @param hasHealthCheck whether it has a health check of its own
 * @param dependsOn what it waits for in other containers
 * @param links the containers it is linked to, each with an alias after a colon if it has one
 * @param volumesFrom the containers whose volumes it mounts
 * @param mounts the volumes it mounts
 * @param ports the ports it listens on
 * @param cpu its share of the CPU, in units; 0 for none
 * @param memoryMiB its limit, in MiB; empty for none
 * @param memoryReservationMiB what is kept for it, in MiB; empty for none
 */
public record ContainerNode(
        String name,
        String path,
        boolean essential,
        boolean hasHealthCheck,
        SortedMap<String, Condition> dependsOn,
        List<String> links,
        List<String> volumesFrom,
        List<String> mounts,
        List<PortNode> ports,
        int cpu,
        OptionalInt memoryMiB,
        OptionalInt memoryReservationMiB) {

    /** Copies the collections. */
    public ContainerNode {
        dependsOn = Collections.unmodifiableSortedMap(new TreeMap<>(dependsOn));
        links = List.copyOf(links);
        volumesFrom = List.copyOf(volumesFrom);
        mounts = List.copyOf(mounts);
        ports = List.copyOf(ports);
    }

    /** Starts from the container whose properties are the task's own. */
    public static Builder main(String name) {
        return new Builder(name, "");
    }

    /** Starts from a further container of the task, at containers.{@code name}. */
    public static Builder further(String name) {
        return new Builder(name, "containers." + name);
    }

    /** Returns the path of a property, seen from the task. */
    String at(String property) {
        return path.isEmpty() ? property : path + "." + property;
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final String name;
        private final String path;
        private boolean essential = true;
        private boolean hasHealthCheck;
        private final SortedMap<String, Condition> dependsOn = new TreeMap<>();
        private List<String> links = List.of();
        private List<String> volumesFrom = List.of();
        private List<String> mounts = List.of();
        private List<PortNode> ports = List.of();
        private int cpu;
        private OptionalInt memoryMiB = OptionalInt.empty();
        private OptionalInt memoryReservationMiB = OptionalInt.empty();

        private Builder(String name, String path) {
            this.name = name;
            this.path = path;
        }

        /** Sets whether the task ends with the container. Default: true. */
        public Builder essential(boolean essential) {
            this.essential = essential;
            return this;
        }

        /** Sets whether the container has a health check. Default: false. */
        public Builder healthCheck(boolean hasOne) {
            this.hasHealthCheck = hasOne;
            return this;
        }

        /** Adds another container that this one waits for. Default: none. */
        public Builder dependsOn(String container, Condition condition) {
            this.dependsOn.put(container, condition);
            return this;
        }

        /** Sets the containers it is linked to. Default: none. */
        public Builder links(List<String> containers) {
            this.links = containers;
            return this;
        }

        /** Sets the containers whose volumes it mounts. Default: none. */
        public Builder volumesFrom(List<String> containers) {
            this.volumesFrom = containers;
            return this;
        }

        /** Sets the volumes it mounts. Default: none. */
        public Builder mounts(List<String> volumes) {
            this.mounts = volumes;
            return this;
        }

        /** Sets the ports it listens on. Default: none. */
        public Builder ports(List<PortNode> ports) {
            this.ports = ports;
            return this;
        }

        /** Sets its share of the CPU, in units. Default: 0, none. */
        public Builder cpu(int units) {
            this.cpu = units;
            return this;
        }

        /** Sets its memory limit, in MiB. Default: none. */
        public Builder memoryMiB(int limit) {
            this.memoryMiB = OptionalInt.of(limit);
            return this;
        }

        /** Sets the memory that is kept for it, in MiB. Default: none. */
        public Builder memoryReservationMiB(int reservation) {
            this.memoryReservationMiB = OptionalInt.of(reservation);
            return this;
        }

        /** Returns the container. */
        public ContainerNode build() {
            return new ContainerNode(
                    name,
                    path,
                    essential,
                    hasHealthCheck,
                    dependsOn,
                    links,
                    volumesFrom,
                    mounts,
                    ports,
                    cpu,
                    memoryMiB,
                    memoryReservationMiB);
        }
    }
}
