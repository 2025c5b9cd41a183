package dev.bandstand.cli;

import dev.bandstand.execution.Execution;
import dev.bandstand.execution.ExecutionFailed;
import dev.bandstand.execution.ExecutionProps;
import dev.bandstand.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a one-off task that is deployed, as if it ran here: its log on the output, its exit code as the exit code. */
@Command(
        name = "run",
        customSynopsis = "bandstand run [OPTION...] JOB [-- COMMAND...]",
        description = {
            "Starts a one-off task that is deployed, prints its log while it comes, and ends with the exit code of its main"
                    + " container.",
            ""
        },
        exitCodeListHeading = "%nExit code, beside those of the container:%n",
        exitCodeList = {
            "1:AWS refused to start the task, or its main container never ran",
            "2:wrong usage or settings",
            "3:credentials or a permission are missing, or the task is not deployed",
            "124:the task took longer than --timeout and was stopped"
        })
final class RunCommand implements Callable<Integer> {

    private final Environment environment;
    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private Selection selection = new Selection();

    @Parameters(index = "0", arity = "0..1", paramLabel = "JOB", description = "The id of the task under jobs.")
    private String job = "";

    @Parameters(
            index = "1..*",
            paramLabel = "COMMAND",
            description = "What the main container runs instead of its own command; its entry point stays.")
    private List<String> command = new ArrayList<>();

    @Option(names = "--no-follow", description = "Starts the task, prints its ARN and does not wait for it.")
    private boolean detached;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = "Stops the task when it takes longer, for example 90s, 30m or 2h. Default: no limit.")
    private Optional<String> timeout = Optional.empty();

    @Option(
            names = "--stop-on-interrupt",
            description = "Stops the task on Ctrl-C. Default: it goes on, and the command that stops it is told.")
    private boolean stopOnInterrupt;

    RunCommand(Environment environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ExecutionProps props = props();
        Execution execution = new Execution(props, out, err);
        Runtime.getRuntime().addShutdownHook(new Thread(execution::interrupted));
        try {
            return execution.run();
        } catch (ExecutionFailed failed) {
            throw new Stop(exitCode(failed.reason()), String.valueOf(failed.getMessage()), failed);
        }
    }

    private ExecutionProps props() throws IOException {
        if (job.isEmpty()) {
            throw new Stop(Stop.BAD_INPUT, "a job must be named, see bandstand run --help");
        }
        Path file = selection
                .file(environment)
                .orElseThrow(() ->
                        new Stop(Stop.BAD_INPUT, "a settings file must be named, by -c config=FILE or in cdk.json"));
        Settings settings = selection.load(environment, file).settings();
        ExecutionProps.Builder props = ExecutionProps.builder(stackOf(settings), job)
                .command(command)
                .follow(!detached)
                .stopOnInterrupt(stopOnInterrupt);
        settings.region().ifPresent(props::region);
        timeout.map(RunCommand::duration).ifPresent(props::timeout);
        try {
            return props.build();
        } catch (IllegalArgumentException refused) {
            throw new Stop(Stop.BAD_INPUT, "--" + refused.getMessage(), refused);
        }
    }

    private static String stackOf(Settings settings) {
        String name = settings.name() + "-" + settings.environment();
        return settings.stacks() == Settings.Stacks.SINGLE ? name : name + "-service";
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException refused) {
            throw new Stop(Stop.BAD_INPUT, "--timeout must be a duration like 90s, 30m or 2h, got: " + text, refused);
        }
    }

    private static int exitCode(ExecutionFailed.Reason reason) {
        return switch (reason) {
            case MISSING -> Stop.MISSING;
            case REFUSED -> Stop.FINDINGS;
        };
    }
}
