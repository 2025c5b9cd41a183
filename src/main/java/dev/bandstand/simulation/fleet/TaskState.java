package dev.bandstand.simulation.fleet;

/** Where a task is in its life. */
enum TaskState {
    /** It is billed, but its container does not run yet: network interface, image pull. */
    PROVISIONING,
    /** Its container runs, but it gets no requests yet. */
    STARTING,
    /** It does requests. */
    SERVING,
    /** It gets no new requests and finishes its last ones. */
    DRAINING,
    /** Its containers were told to end. */
    STOPPING,
    /** It is over. */
    ENDED
}
