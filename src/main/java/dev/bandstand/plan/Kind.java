package dev.bandstand.plan;

/** What a thing in the network is, in the order in which traffic comes in. */
enum Kind {
    LOAD_BALANCER("load balancer"),
    SERVICE("service"),
    INSTANCES("instances"),
    FUNCTION("function"),
    DATABASE("database"),
    ENDPOINT("endpoint"),
    OTHER("");

    private final String noun;

    Kind(String noun) {
        this.noun = noun;
    }

    String noun() {
        return noun;
    }
}
