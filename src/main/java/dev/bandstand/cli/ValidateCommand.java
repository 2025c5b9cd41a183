package dev.bandstand.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks a settings file, in all its environments, and nothing else. */
@Command(
        name = "validate",
        description =
                "Checks a settings file in all its environments and prints every problem with its line and column.")
final class ValidateCommand implements Callable<Integer> {

    private final Environment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FileSelection selection = new FileSelection();

    ValidateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        spec.commandLine().getErr().print(selection.load(environment).warningsOfAll());
        spec.commandLine().getErr().flush();
        spec.commandLine().getOut().println(selection.file(environment) + " is in order");
        return 0;
    }
}
