package dev.bandstand.preflight;

/** What a task runs on. */
public enum CapacityKind {
    /** Fargate, on demand or Spot. */
    FARGATE("Fargate"),
    /** Instances of the cluster's own group. */
    EC2("EC2"),
    /** Instances that ECS manages. */
    MANAGED_INSTANCES("Managed Instances"),
    /** Each of the instances that ECS manages, once. */
    MANAGED_DAEMON("Managed Instances as a daemon");

    private final String words;

    CapacityKind(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
