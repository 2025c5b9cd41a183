package dev.bandstand.settings;

/** Where tasks run. */
public enum Capacity {
    /** On Fargate. */
    FARGATE,
    /** On Fargate's spare capacity: cheaper, and interrupted when AWS needs it. */
    FARGATE_SPOT,
    /** On both, as {@link FargateMixSettings} divides them. */
    FARGATE_MIX,
    /** On EC2 instances of the cluster's own. */
    EC2,
    /** On EC2 instances that ECS chooses and replaces. */
    MANAGED_INSTANCES
}
