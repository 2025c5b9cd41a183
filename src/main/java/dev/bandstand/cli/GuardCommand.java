package dev.bandstand.cli;

import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Used by the launcher before it deploys: refuses to go back from a real image to the placeholder. */
@Command(
        name = "guard",
        hidden = true,
        description = "Prints the stacks to compare, or what is wrong with the comparison.")
final class GuardCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--assembly", required = true, paramLabel = "DIR", description = "What is to be deployed.")
    private Path assembly = Path.of("");

    @Option(names = "--diff", paramLabel = "FILE", description = "What cdk diff says about those stacks.")
    private Optional<Path> diff = Optional.empty();

    @Parameters(paramLabel = "ARGUMENT", description = "The arguments of the deployment.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (diff.isEmpty()) {
            PlaceholderGuard.stacksToCompare(Assembly.read(assembly), arguments)
                    .forEach(spec.commandLine().getOut()::println);
            return 0;
        }
        List<String> relapses = PlaceholderGuard.relapses(Files.readAllLines(diff.orElseThrow()));
        if (!relapses.isEmpty()) {
            throw new Stop(
                    Stop.FINDINGS,
                    String.join(", ", relapses)
                            + "; name an image with -c imageTag=TAG, or allow it with --back-to-placeholder");
        }
        return 0;
    }
}
