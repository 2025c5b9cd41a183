package dev.bandstand.task;

import static dev.bandstand.task.Durations.inWords;
import static dev.bandstand.task.Durations.wholeSeconds;
import static dev.bandstand.task.Requirement.require;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one container of a task runs.
 *
 * @param image where the image comes from
 * @param name the container's name
 * @param port the port that the container listens on
 * @param entryPoint the program; empty for the image's own
 * @param command the arguments; empty for the image's own
 * @param environment plain variables by name
 * @param secrets variables that come from Secrets Manager, by name
 * @param readOnlyRootFilesystem whether only /tmp can be written
 * @param stopTimeout how long the container may take to stop
 * @param healthCheck the check that ECS runs inside the container
 */
public record ContainerProps(
        TaskImage image,
        Optional<String> name,
        Optional<Integer> port,
        List<String> entryPoint,
        List<String> command,
        SortedMap<String, String> environment,
        SortedMap<String, TaskSecret> secrets,
        boolean readOnlyRootFilesystem,
        Duration stopTimeout,
        Optional<ContainerHealthCheck> healthCheck) {

    private static final List<String> CREDENTIALS =
            List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "ECS_ENGINE_AUTH_DATA");

    /**
     * Copies and checks the parts.
     *
     * @throws IllegalArgumentException if ECS would refuse one of them
     */
    public ContainerProps {
        name.ifPresent(given -> TaskProps.name("containerName", given));
        port.ifPresent(number ->
                require(number >= 1 && number <= 65_535, "port must be between 1 and 65535, got: %d", number));
        require(
                wholeSeconds(stopTimeout, 2, 120),
                "stopTimeout must be whole seconds between 2 and 120, got: %s",
                inWords(stopTimeout));
        entryPoint = List.copyOf(entryPoint);
        command = List.copyOf(command);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
        environment.keySet().forEach(variable -> variable("environment", variable));
        secrets.keySet().forEach(variable -> variable("secrets", variable));
        for (String variable : environment.keySet()) {
            require(
                    !CREDENTIALS.contains(variable),
                    "environment must not hold credentials (the task role gives them), got: %s",
                    variable);
            require(
                    !secrets.containsKey(variable),
                    "environment must not hold a name that secrets holds too, got: %s",
                    variable);
        }
    }

    private static void variable(String property, String name) {
        require(name.matches("[^\\s=]+"), "%s must hold names without spaces or =, got: \"%s\"", property, name);
    }

    /** Starts a container that runs {@code image}. */
    public static Builder builder(TaskImage image) {
        return new Builder(image);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final TaskImage image;
        private Optional<String> name = Optional.empty();
        private Optional<Integer> port = Optional.empty();
        private List<String> entryPoint = List.of();
        private List<String> command = List.of();
        private final SortedMap<String, String> environment = new TreeMap<>();
        private final SortedMap<String, TaskSecret> secrets = new TreeMap<>();
        private boolean readOnlyRootFilesystem = true;
        private Duration stopTimeout = Duration.ofSeconds(30);
        private Optional<ContainerHealthCheck> healthCheck = Optional.empty();

        private Builder(TaskImage image) {
            this.image = image;
        }

        /** Sets the container's name. Default: the id of the construct that runs the task, in lower case. */
        public Builder name(String name) {
            this.name = Optional.of(name);
            return this;
        }

        /** Sets the port that the container listens on. Default: none. */
        public Builder port(int port) {
            this.port = Optional.of(port);
            return this;
        }

        /** Sets the program. Default: the image's own. */
        public Builder entryPoint(List<String> entryPoint) {
            this.entryPoint = entryPoint;
            return this;
        }

        /** Sets the arguments. Default: the image's own. */
        public Builder command(List<String> command) {
            this.command = command;
            return this;
        }

        /** Adds a plain variable. Default: none. */
        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** Adds plain variables by name. Default: none. */
        public Builder environment(SortedMap<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        /** Adds a variable that comes from Secrets Manager. Default: none. */
        public Builder secret(String name, TaskSecret secret) {
            secrets.put(name, secret);
            return this;
        }

        /** Adds variables that come from Secrets Manager, by name. Default: none. */
        public Builder secrets(SortedMap<String, TaskSecret> variables) {
            secrets.putAll(variables);
            return this;
        }

        /**
         * Sets whether the container can write only to /tmp, an empty volume of its own. On Fargate that volume belongs to root
         * unless the image declares it as its <a
         * href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html">VOLUME</a>. Default: true.
         */
        public Builder readOnlyRootFilesystem(boolean readOnly) {
            this.readOnlyRootFilesystem = readOnly;
            return this;
        }

        /** Sets how long the container may take between SIGTERM and SIGKILL, 2 to 120 seconds. Default: 30 seconds. */
        public Builder stopTimeout(Duration timeout) {
            this.stopTimeout = timeout;
            return this;
        }

        /** Sets the check that ECS runs inside the container. Default: none. */
        public Builder healthCheck(ContainerHealthCheck healthCheck) {
            this.healthCheck = Optional.of(healthCheck);
            return this;
        }

        /**
         * Returns the props.
         *
         * @throws IllegalArgumentException if ECS would refuse a value
         */
        public ContainerProps build() {
            return new ContainerProps(
                    image,
                    name,
                    port,
                    entryPoint,
                    command,
                    environment,
                    secrets,
                    readOnlyRootFilesystem,
                    stopTimeout,
                    healthCheck);
        }
    }
}
