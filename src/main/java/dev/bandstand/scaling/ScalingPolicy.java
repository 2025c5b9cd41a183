package dev.bandstand.scaling;

/** One way of moving a service's task count within its range. */
public sealed interface ScalingPolicy permits StepScaling, TargetTracking, ScheduledScaling {

    /** Says in one line what the policy does, for people who review it. */
    String inWords();
}
