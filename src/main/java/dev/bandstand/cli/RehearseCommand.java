package dev.bandstand.cli;

import dev.bandstand.rehearsal.Cleanup;
import dev.bandstand.rehearsal.emulator.Endpoint;
import dev.bandstand.rehearsal.emulator.FolderTree;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deploys, changes, breaks and destroys stacks on an emulator; the launcher synthesizes them first. */
@Command(
        name = "rehearse",
        description = {
            "Deploys the stacks to an AWS emulator with the real CDK CLI, reads every resource back, deploys the same again,"
                    + " a change and a change that must fail, and destroys all of it. Needs no account and uses no"
                    + " credentials.",
            "",
            "The emulator is fakecloud 0.51.0: from the PATH, as a container where Docker runs, or built once with cargo."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything matches or is a known gap of the emulator",
            "1:something differs, or a known gap has closed",
            "2:wrong usage or settings",
            "3:there is no emulator"
        },
        footer = {"", "Of several files, the highest of their exit codes counts."})
final class RehearseCommand implements Callable<Integer> {

    private final Environment environment;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "FILE", description = "Settings files. Default: the one that -c config or cdk.json names.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-c", "--context"},
            paramLabel = "KEY=VALUE",
            description = "Context of the app, as for the CDK CLI: config=FILE, environment=NAME, imageTag=TAG.")
    private List<String> context = new ArrayList<>();

    @Option(
            names = "--assembly",
            paramLabel = "DIR",
            description = "Rehearses an assembly that is already synthesized. Can be given several times.")
    private List<Path> assemblies = new ArrayList<>();

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "An emulator that already runs. It must be on this machine.")
    private Optional<String> endpoint = Optional.empty();

    @Option(names = "--remote-endpoint", description = "Given twice, allows an endpoint on another machine.")
    private boolean[] remote = {};

    @Option(
            names = "--synthesized",
            hidden = true,
            paramLabel = "DIR",
            description = "What the launcher synthesized: a folder for each file, named 1, 2, ...; it is deleted.")
    private Optional<Path> synthesized = Optional.empty();

    RehearseCommand(Environment environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Cleanup cleanup = new Cleanup()) {
            synthesized.ifPresent(folder -> cleanup.add(() -> FolderTree.delete(folder)));
            Optional<Endpoint> checked = checkedEndpoint();
            Stand stand = new Stand(
                    Path.of(variable("BANDSTAND_NODE")),
                    Path.of(variable("BANDSTAND_CDK")),
                    checked,
                    environment.variables());
            return stand.rehearse(pieces(), out, err);
        }
    }

    private Optional<Endpoint> checkedEndpoint() {
        try {
            return endpoint.map(text -> Endpoint.of(text, remote.length >= 2));
        } catch (IllegalArgumentException refused) {
            throw new Stop(Stop.BAD_INPUT, String.valueOf(refused.getMessage()));
        }
    }

    private String variable(String name) {
        return environment
                .variable(name)
                .orElseThrow(() -> new Stop(Stop.MISSING, name + " must be set, start with ./bandstand rehearse"));
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Path assembly : assemblies) {
            pieces.add(new Piece(assembly.toString(), assembly, flags(context.stream())));
        }
        synthesized.ifPresent(folder -> {
            for (String file : files) {
                Stream<String> others = context.stream().filter(pair -> !pair.startsWith("config="));
                List<String> flags = flags(Stream.concat(Stream.of("config=" + file), others));
                pieces.add(new Piece(file, folder.resolve(String.valueOf(pieces.size() + 1)), flags));
            }
            if (pieces.isEmpty()) {
                pieces.add(new Piece("", folder.resolve("1"), flags(context.stream())));
            }
        });
        if (pieces.isEmpty()) {
            throw new Stop(Stop.BAD_INPUT, "an assembly must be named, start with ./bandstand rehearse");
        }
        return pieces;
    }

    private static List<String> flags(Stream<String> context) {
        return context.flatMap(pair -> Stream.of("-c", pair)).toList();
    }
}
