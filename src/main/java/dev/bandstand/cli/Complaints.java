package dev.bandstand.cli;

import dev.bandstand.cost.MalformedUsage;
import dev.bandstand.cost.UnknownPlace;
import dev.bandstand.preflight.Nearest;
import dev.bandstand.prices.UnknownRegion;
import dev.bandstand.review.acknowledgement.MalformedAcknowledgement;
import dev.bandstand.review.lock.UnreadableLock;
import dev.bandstand.settings.InvalidSettings;
import dev.bandstand.simulation.load.MalformedLoad;
import dev.bandstand.simulation.parameter.MalformedModel;
import dev.bandstand.simulation.report.CannotWrite;
import dev.bandstand.simulation.score.MalformedBudget;
import dev.bandstand.simulation.service.CannotSimulate;
import dev.bandstand.template.UnreadableFile;
import dev.bandstand.template.UnreadableTemplate;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into lines for the user and an exit code. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** What is told in one line of its own: input that somebody can mend. */
    private static final List<Class<? extends RuntimeException>> BAD_INPUT = List.of(
            UnreadableTemplate.class,
            UnreadableFile.class,
            UnreadableLock.class,
            CannotSimulate.class,
            MalformedLoad.class,
            MalformedModel.class,
            MalformedBudget.class,
            MalformedAcknowledgement.class,
            UnknownRegion.class,
            UnknownPlace.class,
            MalformedUsage.class,
            CannotWrite.class);

    private final PrintStream err;

    Complaints(PrintStream err) {
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        err.println("bandstand: " + text(problem));
        return Stop.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) throws Exception {
        if (problem instanceof Stop stop) {
            err.println("bandstand: " + stop.getMessage());
            return stop.exitCode();
        }
        if (problem instanceof InvalidSettings settings) {
            err.println(settings.problems());
            return Stop.BAD_INPUT;
        }
        if (BAD_INPUT.stream().anyMatch(type -> type.isInstance(problem))) {
            err.println("bandstand: " + problem.getMessage());
            return Stop.BAD_INPUT;
        }
        throw problem;
    }

    private static String text(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(problem.getMessage());
        }
        String word = unmatched.getUnmatched().get(0);
        CommandSpec command = problem.getCommandLine().getCommandSpec();
        if (unmatched.isUnknownOption()) {
            List<String> options = command.options().stream()
                    .filter(option -> !option.hidden())
                    .flatMap(option -> Stream.of(option.names()))
                    .toList();
            return "unknown option " + word + " of " + command.name() + meant(word, options);
        }
        if (command.parent() != null) {
            return "unexpected argument of " + command.name() + ": " + word;
        }
        List<String> commands = command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(each -> !each.usageMessage().hidden())
                .map(CommandSpec::name)
                .toList();
        return "unknown command " + word + meant(word, commands);
    }

    private static String meant(String word, List<String> words) {
        return Nearest.to(word, words)
                .map(nearest -> ", did you mean " + nearest + "?")
                .orElse("");
    }
}
