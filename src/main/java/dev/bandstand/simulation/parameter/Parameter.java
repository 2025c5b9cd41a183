package dev.bandstand.simulation.parameter;

import dev.bandstand.simulation.parameter.Spread.Choice;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.parameter.Spread.LogNormal;
import dev.bandstand.simulation.parameter.Spread.Triangular;
import dev.bandstand.simulation.parameter.Spread.Uniform;
import java.util.List;

/** A thing that AWS does not document, or that only the user knows: its name, its default and the range it may lie in. */
// Spreads are records of numbers and words, and the list of them cannot change.
@SuppressWarnings("ImmutableEnumChecker")
public enum Parameter {
    /** How many of the latest datapoints a step policy looks at. */
    STEP_DATAPOINTS(
            "step.datapoints",
            "datapoints",
            "latest datapoints a step policy takes together; 0 = as many as the alarm's EvaluationPeriods",
            new Fixed(0),
            new Fixed(0),
            new Fixed(1)),
    /** Whether the scale-in of one policy holds back the scale-in of the others. */
    COOLDOWN_SCALE_IN_SHARED(
            "cooldown.scaleInShared",
            "",
            "whether a scale-in cooldown holds back every policy, not only its own",
            new Choice("yes"),
            new Choice("yes"),
            new Choice("no")),
    /** Whether a larger scale-out inside a cooldown starts it anew. */
    COOLDOWN_LARGER_RESTARTS(
            "cooldown.largerRestarts",
            "",
            "whether a larger scale-out inside a cooldown starts it anew",
            new Choice("yes"),
            new Choice("yes"),
            new Choice("no")),
    /** Where a scale-out starts from while the one before is in progress. */
    COOLDOWN_IN_PROGRESS(
            "cooldown.inProgress",
            "",
            "what a scale-out counts from while the one before it is in progress: its baseline or the running tasks",
            new Choice("baseline"),
            new Choice("baseline"),
            new Choice("running")),
    /** Datapoints in the high alarm of target tracking. */
    TRACKING_HIGH_PERIODS(
            "tracking.highPeriods",
            "periods",
            "periods above the target after which target tracking scales out",
            new Fixed(3),
            new Fixed(2),
            new Fixed(5)),
    /** Datapoints in the low alarm of target tracking. */
    TRACKING_LOW_PERIODS(
            "tracking.lowPeriods",
            "periods",
            "periods below the low threshold after which target tracking scales in",
            new Fixed(15),
            new Fixed(10),
            new Fixed(15)),
    /** Where the low alarm of target tracking stands. */
    TRACKING_LOW_FACTOR(
            "tracking.lowFactor",
            "of the target",
            "threshold of target tracking's low alarm",
            new Fixed(0.9),
            new Fixed(0.8),
            new Fixed(0.9)),
    /** How far target tracking scales in at once. */
    TRACKING_SCALE_IN(
            "tracking.scaleIn",
            "",
            "how far target tracking scales in at once: computed, one or halfWay",
            new Choice("computed"),
            new Choice("one"),
            new Choice("halfWay")),
    /** What a minute without requests is. */
    REQUESTS_EMPTY_MINUTE(
            "requests.emptyMinute",
            "",
            "what a minute without requests is for the load balancer's metrics: zero or missing",
            new Choice("zero"),
            new Choice("zero"),
            new Choice("missing")),
    /** Further periods an alarm looks back when datapoints are missing. */
    ALARM_LOOK_BACK(
            "alarm.lookBack",
            "periods",
            "periods beyond EvaluationPeriods that an alarm looks back for datapoints",
            new Fixed(2),
            new Fixed(0),
            new Fixed(2)),
    /** When within its minute an alarm is evaluated. */
    ALARM_PHASE(
            "alarm.phase",
            "s",
            "second of the minute at which an alarm is evaluated",
            new Uniform(0, 60),
            new Fixed(0),
            new Fixed(59)),
    /** Publish delay of the ECS metrics of a minute. */
    PUBLISH_ECS(
            "publish.ecs",
            "s",
            "from the end of a minute to its CPU or memory datapoint",
            new Triangular(30, 90, 150),
            new Fixed(30),
            new Fixed(150)),
    /** Publish delay of the 20-second ECS metrics. */
    PUBLISH_ECS_HIGH_RESOLUTION(
            "publish.ecsHighResolution",
            "s",
            "from the end of 20 seconds to their CPU or memory datapoint",
            new Uniform(15, 30),
            new Fixed(15),
            new Fixed(30)),
    /** Publish delay of the load balancer's metrics. */
    PUBLISH_LOAD_BALANCER(
            "publish.loadBalancer",
            "s",
            "from the end of a minute to its load-balancer datapoint",
            new Uniform(60, 120),
            new Fixed(60),
            new Fixed(120)),
    /** From launch to the started container. */
    START_TASK(
            "start.task",
            "s",
            "from the launch of a task to its started container: network interface, image pull",
            new LogNormal(35, 90),
            new Fixed(20),
            new Fixed(90)),
    /** From the started container until the application answers. */
    START_APPLICATION(
            "start.application",
            "s",
            "from the started container until the application answers",
            new Fixed(10),
            new Fixed(0),
            new Fixed(60)),
    /** The first health check of a new target. */
    START_HEALTH_CHECK(
            "start.healthCheck",
            "of the interval",
            "wait for the first health check of a new target",
            new Uniform(0, 1),
            new Fixed(0),
            new Fixed(1)),
    /** What a stopping container takes. */
    STOP_APPLICATION(
            "stop.application",
            "of stopTimeout",
            "time from SIGTERM to the end of the container",
            new Fixed(1),
            new Fixed(0),
            new Fixed(1)),
    /** The burst of Fargate launches. */
    FARGATE_LAUNCH_BURST(
            "fargate.launchBurst", "tasks", "tasks that Fargate launches at once", new Fixed(100), new Fixed(100)),
    /** The sustained rate of Fargate launches. */
    FARGATE_LAUNCH_RATE(
            "fargate.launchRate",
            "tasks/s",
            "tasks that Fargate launches a second after the burst",
            new Fixed(20),
            new Fixed(20)),
    /** A limit of launches per service. */
    SERVICE_LAUNCHES(
            "service.launchesPerMinute",
            "tasks/min",
            "launches of one service in a minute; 0 = no such limit",
            new Fixed(0),
            new Fixed(0),
            new Fixed(500)),
    /** From the launch of an instance until tasks are placed on it. */
    EC2_INSTANCE_READY(
            "ec2.instanceReady",
            "s",
            "from the launch of an EC2 instance until tasks are placed on it",
            new Uniform(60, 150),
            new Fixed(60),
            new Fixed(150)),
    /** The warning before a Spot task stops. */
    SPOT_WARNING(
            "spot.warning",
            "s",
            "warning before a Spot task is taken away, during which it serves",
            new Fixed(120),
            new Fixed(120)),
    /** The lateness of scheduled actions. */
    SCHEDULE_DELAY(
            "schedule.delay", "s", "lateness of a scheduled action", new Uniform(0, 10), new Fixed(0), new Fixed(60)),
    /** A run in the hour that daylight saving skips. */
    SCHEDULE_SKIPPED_HOUR(
            "schedule.skippedHour",
            "",
            "a run in the hour that daylight saving skips: skipped or shifted",
            new Choice("skipped"),
            new Choice("skipped"),
            new Choice("shifted")),
    /** A run in the hour that daylight saving repeats. */
    SCHEDULE_REPEATED_HOUR(
            "schedule.repeatedHour",
            "",
            "a run in the hour that daylight saving repeats: once or twice",
            new Choice("once"),
            new Choice("once"),
            new Choice("twice")),
    /** Memory of an idle task. */
    MEMORY_IDLE(
            "memory.idle",
            "%",
            "memory use of a task without load; a load of requests does not tell it",
            new Fixed(50),
            new Fixed(30),
            new Fixed(70)),
    /** Memory of a busy task. */
    MEMORY_BUSY("memory.busy", "%", "memory use of a task at full load", new Fixed(50), new Fixed(30), new Fixed(90)),
    /** CPU of an idle task. */
    CPU_IDLE(
            "cpu.idle",
            "%",
            "CPU use of a task without load, on top of which its requests come",
            new Fixed(0),
            new Fixed(0),
            new Fixed(5)),
    /** CPU of a task at its capacity. */
    CPU_BUSY(
            "cpu.busy", "%", "CPU use of a task at its stated capacity", new Fixed(100), new Fixed(80), new Fixed(100)),
    /** Where overload begins. */
    OVERLOAD_UTILISATION(
            "overload.utilisation",
            "%",
            "share of the capacity above which it counts as overload",
            new Fixed(100),
            new Fixed(80),
            new Fixed(100)),
    /** How long clients wait. */
    CLIENT_TIMEOUT(
            "client.timeout",
            "s",
            "how long a request waits before its client gives up",
            new Fixed(30),
            new Fixed(1),
            new Fixed(60)),
    /** The forecast of predictive scaling. */
    PREDICTIVE_SEASON(
            "predictive.season",
            "h",
            "period of the seasonal stand-in for AWS's forecast: 24 or 168",
            new Fixed(24),
            new Fixed(24),
            new Fixed(168));

    private final String key;
    private final String unit;
    private final String meaning;
    private final Spread standard;
    private final List<Spread> range;

    Parameter(String key, String unit, String meaning, Spread standard, Spread... range) {
        this.key = key;
        this.unit = unit;
        this.meaning = meaning;
        this.standard = standard;
        this.range = List.of(range);
    }

    /** Returns its name in a model file, as in {@code publish.ecs}. */
    public String key() {
        return key;
    }

    /** Returns its unit, empty for a word. */
    public String unit() {
        return unit;
    }

    /** Says in a few words what it is. */
    public String meaning() {
        return meaning;
    }

    /** Returns the value that holds unless a model file says otherwise. */
    public Spread standard() {
        return standard;
    }

    /** Returns the ends of the range over which the fidelity ledger moves it; for a word, its alternatives. */
    public List<Spread> range() {
        return range;
    }
}
