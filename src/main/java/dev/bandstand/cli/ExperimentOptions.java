package dev.bandstand.cli;

import dev.bandstand.simulation.Experiment;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.parameter.ModelFile;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.ScalableService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** What beside the template and the load decides how a simulation goes. */
final class ExperimentOptions {

    private static final int MOST_TASKS = 5000;

    @Option(
            names = "--requests-per-second-per-task",
            paramLabel = "N",
            description = "What one task can do. This or --cpu-seconds-per-request is needed.")
    private Optional<String> requestsPerSecond = Optional.empty();

    @Option(
            names = "--cpu-seconds-per-request",
            paramLabel = "S",
            description = "What one request costs of a vCPU, from which follows what one task can do.")
    private Optional<String> cpuSeconds = Optional.empty();

    @Option(
            names = "--initial-tasks",
            paramLabel = "N",
            description = "The tasks that serve at the start. Default: DesiredCount, else the minimum.")
    private Optional<String> initialTasks = Optional.empty();

    @Option(
            names = "--scenario",
            split = ",",
            paramLabel = "WHAT",
            description =
                    "deploy-at=TIME or spot-loss=SHARE@TIME+DURATION, TIME being a moment or seconds from the start. Can be"
                            + " given several times.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Values of the model's parameters, a map in YAML or JSON. See --list-parameters.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The region whose prices hold. Default: that of the manifest.")
    private Optional<String> region = Optional.empty();

    /** Refuses what can be told without a template. */
    void check() {
        if (requestsPerSecond.isPresent() == cpuSeconds.isPresent()) {
            throw new Stop(
                    Stop.BAD_INPUT,
                    "either --requests-per-second-per-task or --cpu-seconds-per-request must be given, got: "
                            + (cpuSeconds.isPresent() ? "both" : "neither"));
        }
        Given.read("--requests-per-second-per-task", requestsPerSecond, Given::positive);
        Given.read("--cpu-seconds-per-request", cpuSeconds, Given::positive);
        initialTasks();
        scenarios.forEach(ScenarioText::read);
        parameters();
    }

    /** Refuses what happens beside the load: a search would tune for it. */
    void refuseScenarios() {
        if (!scenarios.isEmpty()) {
            throw new Stop(
                    Stop.BAD_INPUT, "--scenario must be left out for tune, got: " + String.join(", ", scenarios));
        }
    }

    /** Reads the model file, where there is one. */
    Parameters parameters() {
        return model.map(ModelFile::read).orElseGet(Parameters::standard);
    }

    /** Returns the experiment with a service under a load. */
    Experiment experiment(ScalableService service, Load load) {
        if (!service.schedule().isEmpty() && load.start().isEmpty()) {
            throw new Stop(
                    Stop.BAD_INPUT,
                    "--start must be given: " + service.name() + " has a schedule, and nothing dates " + load.title());
        }
        return new Experiment(
                service,
                capacity(service),
                parameters(),
                scenarios.stream()
                        .map(ScenarioText::read)
                        .map(text -> text.in(load.start(), load.facts().seconds()))
                        .toList(),
                load.start(),
                initialTasks().orElseGet(() -> service.desiredCount().orElse(service.min())));
    }

    /** Returns the tasks that serve at the start, where they are given. */
    OptionalInt initialTasks() {
        return Given.read("--initial-tasks", initialTasks, Given.whole(0, MOST_TASKS))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Returns the region of the command line. */
    Optional<String> region() {
        return region;
    }

    /** Tells whether anything is given that only a simulation asks. */
    boolean isGiven() {
        return requestsPerSecond.isPresent()
                || cpuSeconds.isPresent()
                || initialTasks.isPresent()
                || model.isPresent()
                || !scenarios.isEmpty();
    }

    /** Returns the region whose prices hold. */
    String region(ScalableService service) {
        Optional<String> own = service.region();
        if (own.isPresent() && region.isPresent() && !own.equals(region)) {
            throw new Stop(
                    Stop.BAD_INPUT,
                    "--region must be that of the manifest (" + own.get() + ") or left out, got: " + region.get());
        }
        return own.or(() -> region)
                .orElseThrow(() -> new Stop(
                        Stop.BAD_INPUT,
                        "--region must be given: the prices depend on it, and the template does not say it"));
    }

    private double capacity(ScalableService service) {
        return Given.read("--requests-per-second-per-task", requestsPerSecond, Given::positive)
                .or(() -> Given.read("--cpu-seconds-per-request", cpuSeconds, Given::positive)
                        .map(seconds -> service.task().cpuUnits() / 1024.0 / seconds))
                .orElseThrow(() -> new IllegalStateException("check() was not called"));
    }
}
