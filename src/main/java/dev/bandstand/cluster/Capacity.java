package dev.bandstand.cluster;

import software.amazon.awscdk.services.ecs.Compatibility;

/** What tasks run on. */
public enum Capacity {
    /** Fargate. */
    FARGATE(Compatibility.FARGATE),
    /** Fargate Spot: cheaper, and AWS may take a task back with two minutes' notice. */
    FARGATE_SPOT(Compatibility.FARGATE),
    /** Some tasks on Fargate and the rest on Fargate Spot, as {@link FargateMix} says. */
    FARGATE_MIX(Compatibility.FARGATE),
    /** The EC2 instances of the cluster, as {@link Ec2Capacity} says. */
    EC2(Compatibility.EC2),
    /** The instances that AWS manages for the cluster, as {@link ManagedInstances} says. */
    MANAGED_INSTANCES(Compatibility.MANAGED_INSTANCES);

    private final Compatibility compatibility;

    Capacity(Compatibility compatibility) {
        this.compatibility = compatibility;
    }

    /** Returns what a task definition must be compatible with to run here. */
    public Compatibility compatibility() {
        return compatibility;
    }
}
