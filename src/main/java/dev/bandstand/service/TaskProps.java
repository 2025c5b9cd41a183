package dev.bandstand.service;

import static dev.bandstand.service.Requirement.require;
import static dev.bandstand.service.ServiceDurations.inWords;
import static dev.bandstand.service.ServiceDurations.wholeSeconds;

import dev.bandstand.scaling.TaskSize;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What one task of a service runs; {@link ServiceBuilder} documents the parts and their defaults.
 *
 * @param image where the image comes from
 * @param port the port that the container listens on
 * @param size the CPU and the memory of a task
 * @param architecture the processor that the image is built for
 * @param family the name of the task definition
 * @param containerName the name of the container
 * @param command the arguments of the container; empty for the image's own
 * @param entryPoint the program of the container; empty for the image's own
 * @param environment plain variables by name
 * @param secrets variables that come from Secrets Manager, by name
 * @param readOnlyRootFilesystem whether only /tmp can be written
 * @param stopTimeout how long the container may take to stop
 * @param logRetention how long its logs are kept
 * @param logRemovalPolicy what becomes of the logs when the service is removed
 * @param encryptionKey the key that encrypts the logs
 */
public record TaskProps(
        ServiceImage image,
        int port,
        TaskSize size,
        Architecture architecture,
        Optional<String> family,
        Optional<String> containerName,
        List<String> command,
        List<String> entryPoint,
        SortedMap<String, String> environment,
        SortedMap<String, TaskSecret> secrets,
        boolean readOnlyRootFilesystem,
        Duration stopTimeout,
        RetentionDays logRetention,
        RemovalPolicy logRemovalPolicy,
        Optional<IKey> encryptionKey) {

    private static final List<String> CREDENTIALS =
            List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "ECS_ENGINE_AUTH_DATA");

    /**
     * Copies and checks the parts.
     *
     * @throws IllegalArgumentException if ECS would refuse one of them
     */
    public TaskProps {
        require(port >= 1 && port <= 65_535, "port must be between 1 and 65535, got: %d", port);
        family.ifPresent(name -> name("family", name));
        containerName.ifPresent(name -> name("containerName", name));
        require(
                wholeSeconds(stopTimeout, 2, 120),
                "stopTimeout must be whole seconds between 2 and 120, got: %s",
                inWords(stopTimeout));
        command = List.copyOf(command);
        entryPoint = List.copyOf(entryPoint);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
        environment.keySet().forEach(name -> variable("environment", name));
        secrets.keySet().forEach(name -> variable("secrets", name));
        for (String name : environment.keySet()) {
            require(
                    !CREDENTIALS.contains(name),
                    "environment must not hold credentials (the task role gives them), got: %s",
                    name);
            require(
                    !secrets.containsKey(name),
                    "environment must not hold a name that secrets holds too, got: %s",
                    name);
        }
    }

    private static void variable(String property, String name) {
        require(name.matches("[^\\s=]+"), "%s must hold names without spaces or =, got: \"%s\"", property, name);
    }

    static void name(String property, String name) {
        require(
                name.matches("[A-Za-z0-9_-]{1,255}"),
                "%s must be up to 255 letters, digits, underscores or hyphens, got: %s",
                property,
                name);
    }
}
