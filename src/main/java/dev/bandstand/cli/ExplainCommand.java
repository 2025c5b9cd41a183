package dev.bandstand.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the effective settings of one environment and where each came from. */
@Command(name = "explain", description = "Prints the effective settings of one environment and where each came from.")
final class ExplainCommand implements Callable<Integer> {

    private final Environment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FileSelection selection = new FileSelection();

    ExplainCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        spec.commandLine().getOut().print(selection.load(environment).effective());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
