package dev.bandstand.settings;

import java.time.Duration;

/**
 * The ECS cluster and its capacity.
 *
 * @param name the cluster's name
 * @param containerInsights how closely tasks are watched
 * @param capacity where tasks run unless their service says otherwise
 * @param executeCommand whether a shell can be opened in a running task
 * @param logRetention how long the logs of such sessions are kept, in whole days
 * @param fargateMix how a mix divides its tasks
 * @param ec2 the instances, made when a task runs on them
 * @param managedInstances the instances that ECS chooses, made when a task runs on them
 * @param namespace the Cloud Map namespace, made when a service is internal
 */
public record ClusterSettings(
        String name,
        ContainerInsights containerInsights,
        Capacity capacity,
        boolean executeCommand,
        Duration logRetention,
        FargateMixSettings fargateMix,
        Ec2Settings ec2,
        ManagedInstancesSettings managedInstances,
        String namespace) {
    /** How closely Container Insights watches. */
    public enum ContainerInsights {
        /** Down to each task and container. */
        ENHANCED,
        /** Cluster and services. */
        ENABLED,
        /** Not at all. */
        DISABLED
    }
}
