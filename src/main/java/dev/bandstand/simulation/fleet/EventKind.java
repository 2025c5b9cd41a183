package dev.bandstand.simulation.fleet;

/** What happens, in the order in which it does within one second; the evaluation of alarms follows it. */
public enum EventKind {
    /** A task starts, begins to serve, ends its drain or ends. */
    TASK(0),
    /** An instance is ready for tasks, or managed scaling looks at the instances. */
    INSTANCE(1),
    /** Spot tasks are warned, are taken away, or Spot capacity is back. */
    SPOT(2),
    /** A rolling deployment begins. */
    DEPLOYMENT(3),
    /** A metric's period ends. */
    PERIOD_END(4),
    /** A scheduled action runs. */
    SCHEDULE(5),
    /** Predictive scaling has a forecast for the coming hour. */
    FORECAST(6),
    /** Tasks that had to wait for their launch are tried again. */
    LAUNCH(7);

    private final int order;

    EventKind(int order) {
        this.order = order;
    }

    /** Returns its place in the order. */
    int order() {
        return order;
    }
}
