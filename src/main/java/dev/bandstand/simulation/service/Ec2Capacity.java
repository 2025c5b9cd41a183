package dev.bandstand.simulation.service;

import java.util.OptionalInt;

/**
 * A group of EC2 instances behind a capacity provider.
 *
 * @param instanceType the type of its instances; the first where there are several
 * @param tasksPerInstance how many tasks of the service one instance takes
 * @param minInstances the least instances
 * @param maxInstances the most instances
 * @param targetCapacityPercent what managed scaling holds CapacityProviderReservation at, in percent; empty without managed scaling
 * @param minimumStep the least instances that one scale-out adds
 * @param maximumStep the most instances that one scale-out adds
 * @param warmupSeconds how long a new instance keeps a further scale-out back, in seconds
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html">Automatically manage Amazon ECS
 *     capacity with cluster auto scaling</a>
 */
public record Ec2Capacity(
        String instanceType,
        int tasksPerInstance,
        int minInstances,
        int maxInstances,
        OptionalInt targetCapacityPercent,
        int minimumStep,
        int maximumStep,
        int warmupSeconds)
        implements Capacity {}
