package dev.bandstand.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that are plain Java; the launcher runs them, and hands the others over to the CDK CLI. */
@Command(
        name = "bandstand",
        description = "Puts a containerised backend on AWS from one settings file.",
        synopsisSubcommandLabel = "COMMAND")
public final class Bandstand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Bandstand() {}

    public static void main(String[] args) {
        Environment environment = new Environment(Path.of(""), new TreeMap<>(System.getenv()));
        System.exit(run(System.out, System.err, environment, args));
    }

    /** Runs one command: data goes to {@code out}, everything else to {@code err}; returns the exit code. */
    static int run(PrintStream out, PrintStream err, Environment environment, String... args) {
        CommandLine commands = new CommandLine(new Bandstand());
        Complaints complaints = new Complaints(err);
        commands.addSubcommand(new ValidateCommand(environment))
                .addSubcommand(new ExplainCommand(environment))
                .addSubcommand(new PlanCommand(environment))
                .addSubcommand(new GuardCommand())
                .addSubcommand(new BootstrapCommand())
                .addSubcommand(new LockCommand(environment))
                .addSubcommand(new SimulateCommand())
                .addSubcommand(new TuneCommand())
                .addSubcommand(new CostCommand(environment))
                .addSubcommand(new ReviewCommand(environment))
                .addSubcommand(new RehearseCommand(environment, out, err))
                .addSubcommand(new RunCommand(environment, out, err));
        withHelp(commands);
        commands.getSubcommands().values().forEach(Bandstand::withHelp);
        return commands.setExpandAtFiles(false)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .execute(args);
    }

    private static void withHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Shows this help.")
                        .build());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command must be given, see --help");
    }
}
