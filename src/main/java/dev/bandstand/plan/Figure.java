package dev.bandstand.plan;

/** What a part of a scene is, as a picture tells it apart. */
public enum Figure {
    LOAD_BALANCER,
    TASKS,
    SCHEDULE,
    INSTANCES,
    FUNCTION,
    DATABASE,
    FILE_SYSTEM,
    ENDPOINT,
    NAT,
    CLUSTER,
    REGISTRY,
    NAMESPACE,
    TOPIC,
    QUEUE,
    SECRET,
    KEY,
    LOG,
    BUCKET,
    TABLE,
    ALARM,
    DASHBOARD,
    RULE,
    CERTIFICATE,
    NAME,
    ROLE,
    OTHER;

    static Figure of(Kind kind) {
        return switch (kind) {
            case LOAD_BALANCER -> LOAD_BALANCER;
            case SERVICE, WORKER, DAEMON, TASK -> TASKS;
            case SCHEDULED_TASK -> SCHEDULE;
            case INSTANCES, MANAGED_INSTANCES -> INSTANCES;
            case FUNCTION -> FUNCTION;
            case DATABASE -> DATABASE;
            case FILE_SYSTEM -> FILE_SYSTEM;
            case ENDPOINT -> ENDPOINT;
            case OTHER -> OTHER;
        };
    }
}
