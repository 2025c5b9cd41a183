package dev.bandstand.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The effective settings of one application in one environment.
 *
 * @param name the application's name
 * @param environment the environment they hold for
 * @param account the only account that may be deployed to, if one is named
 * @param region the only region that may be deployed to, if one is named
 * @param preset the values they began with
 * @param stacks how the stacks are cut
 * @param tags the tags of every resource
 * @param terminationProtection whether AWS refuses to delete the stacks
 * @param encryption whose key encrypts what is stored
 * @param network the VPC
 * @param database the database, if there is one
 * @param registry the image repository, if a service takes its image from one
 * @param cluster the cluster and its capacity
 * @param services the services by id
 * @param jobs the jobs by id; there is at least one service or job
 * @param fileSystems the file systems by id
 * @param observability who is told when something is wrong
 */
public record Settings(
        String name,
        String environment,
        Optional<String> account,
        Optional<String> region,
        Preset preset,
        Stacks stacks,
        SortedMap<String, String> tags,
        boolean terminationProtection,
        Encryption encryption,
        NetworkSettings network,
        Optional<DatabaseSettings> database,
        Optional<RegistrySettings> registry,
        ClusterSettings cluster,
        SortedMap<String, ServiceSettings> services,
        SortedMap<String, JobSettings> jobs,
        SortedMap<String, FileSystemSettings> fileSystems,
        ObservabilitySettings observability) {
    /** How the stacks are cut. */
    public enum Stacks {
        /** Network, data and services have a stack each. */
        SPLIT,
        /** All share one stack. */
        SINGLE
    }

    /** Whose key encrypts what is stored. */
    public enum Encryption {
        /** A key of AWS. */
        AWS_MANAGED,
        /** One KMS key of the account's own in each stack. */
        CUSTOMER_MANAGED
    }

    /** Copies what could be changed from outside. */
    public Settings {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
        jobs = Collections.unmodifiableSortedMap(new TreeMap<>(jobs));
        fileSystems = Collections.unmodifiableSortedMap(new TreeMap<>(fileSystems));
    }

    /**
     * Returns one service.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public ServiceSettings service(String id) {
        return Optional.ofNullable(services.get(id))
                .orElseThrow(() ->
                        new IllegalArgumentException("service must be one of " + services.keySet() + ", got: " + id));
    }

    /**
     * Returns one job.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public JobSettings job(String id) {
        return Optional.ofNullable(jobs.get(id))
                .orElseThrow(
                        () -> new IllegalArgumentException("job must be one of " + jobs.keySet() + ", got: " + id));
    }

    /** Returns what the tasks of every service and job run, each under its place in the file as in jobs.mailer, services first. */
    public Map<String, TaskSettings> tasks() {
        var tasks = new LinkedHashMap<String, TaskSettings>();
        services.forEach((id, service) -> tasks.put("services." + id, service.task()));
        jobs.forEach((id, job) -> tasks.put("jobs." + id, job.task()));
        return Collections.unmodifiableMap(tasks);
    }
}
