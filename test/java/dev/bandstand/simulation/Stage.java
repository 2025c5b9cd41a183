package dev.bandstand.simulation;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.parameter.Spread;
import dev.bandstand.simulation.parameter.Spread.Choice;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.service.Capacity;
import dev.bandstand.simulation.service.DeploymentLimits;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.Policy;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ScheduledAction;
import dev.bandstand.simulation.service.TargetGroup;
import dev.bandstand.simulation.service.TaskShape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Plays a service under a load and notes what happens, a line each. Of a task: 50 requests a second. */
final class Stage implements Recorder {

    private static final double PER_TASK = 50;

    private final List<Policy> policies = new ArrayList<>();
    private final List<ScheduledAction> schedule = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private Parameters parameters = Parameters.standard();
    private Capacity capacity = FargateCapacity.onDemand();
    private DeploymentLimits deployment = new DeploymentLimits(100, 200);
    private Optional<TargetGroup> targetGroup = Optional.of(new TargetGroup(10, 2, 30));
    private Optional<Instant> start = Optional.empty();
    private int min = 1;
    private int max = 100;
    private double scale = 1;

    final List<String> decisions = new ArrayList<>();
    final List<String> counts = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final List<Stretch> stretches = new ArrayList<>();
    private final Map<String, String> states = new TreeMap<>();
    private BiConsumer<Long, String> watcher = (second, states) -> {};
    private String latest = "";
    private long now;

    /** Every delay of the model fixed: published after 60 s, evaluated at the full minute, started in 30 s, serving in 10 s more. */
    static Stage fixed() {
        return new Stage()
                .with(Parameter.PUBLISH_ECS, new Fixed(60))
                .with(Parameter.PUBLISH_ECS_HIGH_RESOLUTION, new Fixed(20))
                .with(Parameter.PUBLISH_LOAD_BALANCER, new Fixed(60))
                .with(Parameter.ALARM_PHASE, new Fixed(0))
                .with(Parameter.START_TASK, new Fixed(30))
                .with(Parameter.START_HEALTH_CHECK, new Fixed(0))
                .with(Parameter.SCHEDULE_DELAY, new Fixed(0))
                .with(Parameter.EC2_INSTANCE_READY, new Fixed(90));
    }

    Stage with(Parameter parameter, Spread value) {
        parameters = parameters.with(parameter, value);
        return this;
    }

    Stage with(Parameter parameter, String word) {
        return with(parameter, new Choice(word));
    }

    Stage with(Policy policy) {
        policies.add(policy);
        return this;
    }

    Stage with(ScheduledAction action) {
        schedule.add(action);
        return this;
    }

    Stage with(Scenario scenario) {
        scenarios.add(scenario);
        return this;
    }

    Stage on(Capacity capacity) {
        this.capacity = capacity;
        return this;
    }

    Stage deploying(int minimumHealthyPercent, int maximumPercent) {
        deployment = new DeploymentLimits(minimumHealthyPercent, maximumPercent);
        return this;
    }

    Stage behind(TargetGroup group) {
        targetGroup = Optional.of(group);
        return this;
    }

    Stage withoutLoadBalancer() {
        targetGroup = Optional.empty();
        return this;
    }

    Stage from(String moment) {
        start = Optional.of(Instant.parse(moment));
        return this;
    }

    Stage between(int min, int max) {
        this.min = min;
        this.max = max;
        return this;
    }

    /** Multiplies the load, and what a task can do. */
    Stage scaled(double factor) {
        scale = factor;
        return this;
    }

    Experiment experiment(int tasks) {
        ScalableService service = new ScalableService(
                "api",
                "Api",
                "Stack",
                Optional.empty(),
                new TaskShape(1024, 2048, false, 20, false, 20),
                capacity,
                deployment,
                targetGroup,
                OptionalInt.empty(),
                min,
                max,
                policies,
                schedule);
        return new Experiment(service, PER_TASK * scale, parameters, scenarios, start, tasks);
    }

    /** Begins with so many tasks. */
    Play play(int tasks) {
        return play(tasks, 1);
    }

    Play play(int tasks, long seed) {
        return new Play(new Run(experiment(tasks), seed, this));
    }

    /** A run on this stage. */
    final class Play {

        private final Run run;

        Play(Run run) {
            this.run = run;
        }

        Play load(double requestsPerSecond, long until) {
            run.advance(until, requestsPerSecond * scale);
            return this;
        }

        Score end() {
            return run.finish();
        }
    }

    @Override
    public void stretch(Stretch stretch) {
        now = stretch.untilSecond();
        stretches.add(stretch);
        String count = "serving " + stretch.serving() + " of " + stretch.desired() + ", billed " + stretch.billed()
                + (stretch.billedSpot() > 0 ? " (" + stretch.billedSpot() + " Spot)" : "");
        if (!count.equals(latest)) {
            counts.add(stretch.fromSecond() + " " + count);
            latest = count;
        }
    }

    @Override
    public void decision(Decision decision) {
        decisions.add(decision.second() + " " + decision.kind().word() + " " + decision.policy() + " " + decision.from()
                + " → " + decision.to());
    }

    /** Tells {@code watcher} the states of all alarms whenever one of them changes. */
    Stage watching(BiConsumer<Long, String> watcher) {
        this.watcher = watcher;
        return this;
    }

    @Override
    public void alarm(long second, String alarm, String state) {
        states.put(alarm, state);
        watcher.accept(
                second,
                states.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public void warning(Warning warning) {
        if (!policies.isEmpty() || !schedule.isEmpty() || !warning.code().equals(WarningCode.CANNOT_ACT.code())) {
            warnings.add(warning.second() + " " + warning.code() + ": " + warning.message());
        }
    }

    /** Returns until when it was played. */
    long now() {
        return now;
    }
}
