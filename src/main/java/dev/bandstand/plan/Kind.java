package dev.bandstand.plan;

/** What a thing is, in the order in which traffic comes in. */
enum Kind {
    LOAD_BALANCER("load balancer"),
    SERVICE("service"),
    WORKER("worker"),
    DAEMON("daemon"),
    SCHEDULED_TASK("scheduled task"),
    TASK("task"),
    INSTANCES("instances"),
    MANAGED_INSTANCES("managed instances"),
    FUNCTION("function"),
    DATABASE("database"),
    FILE_SYSTEM("file system"),
    ENDPOINT("endpoint"),
    OTHER("");

    private final String noun;

    Kind(String noun) {
        this.noun = noun;
    }

    String noun() {
        return noun;
    }

    /** Tells whether it starts ECS tasks. */
    boolean runsTasks() {
        return compareTo(SERVICE) >= 0 && compareTo(TASK) <= 0;
    }

    /** Tells whether it calls others and is not there to be called. */
    boolean startsTraffic() {
        return (runsTasks() && this != SERVICE) || hostsTasks() || this == FUNCTION;
    }

    /** Tells whether ECS tasks run on it. */
    boolean hostsTasks() {
        return this == INSTANCES || this == MANAGED_INSTANCES;
    }

    /** Tells whether it keeps data. */
    boolean keepsData() {
        return this == DATABASE || this == FILE_SYSTEM;
    }
}
