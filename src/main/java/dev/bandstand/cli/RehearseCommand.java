package dev.bandstand.cli;

import dev.bandstand.plan.Plan;
import dev.bandstand.rehearsal.Rehearsal;
import dev.bandstand.rehearsal.RehearsalProps;
import dev.bandstand.rehearsal.emulator.Endpoint;
import dev.bandstand.rehearsal.emulator.FolderTree;
import dev.bandstand.template.Assembly;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deploys, changes, breaks and destroys the stacks on an emulator; needs no account. */
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
        })
final class RehearseCommand implements Callable<Integer> {

    /** Where the templates are says nothing here: they are gone when the rehearsal is over. */
    private static final Pattern CLOSING = Pattern.compile("|Successfully synthesized to .*|Supply a stack id .*");

    private final Environment environment;
    private final PrintStream out;
    private final PrintStream err;

    @Option(
            names = {"-c", "--context"},
            paramLabel = "KEY=VALUE",
            description = "Context of the app, as for the CDK CLI: config=FILE, environment=NAME, imageTag=TAG.")
    private List<String> context = new ArrayList<>();

    @Option(
            names = "--assembly",
            paramLabel = "DIR",
            description = "Rehearses an assembly that is already synthesized.")
    private Optional<Path> assembly = Optional.empty();

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "An emulator that already runs. It must be on this machine.")
    private Optional<String> endpoint = Optional.empty();

    @Option(names = "--remote-endpoint", description = "Given twice, allows an endpoint on another machine.")
    private boolean[] remote = {};

    RehearseCommand(Environment environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Endpoint> checked = checkedEndpoint();
        Path node = Path.of(variable("BANDSTAND_NODE"));
        Path cdk = Path.of(variable("BANDSTAND_CDK"));
        if (assembly.isPresent()) {
            return rehearse(assembly.orElseThrow(), node, cdk, checked);
        }
        Path synthesized = Files.createTempDirectory("bandstand-assembly");
        try {
            synthesize(node, cdk, synthesized);
            return rehearse(synthesized, node, cdk, checked);
        } finally {
            FolderTree.delete(synthesized);
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

    private void synthesize(Path node, Path cdk, Path into) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                node.toString(), cdk.toString(), "synth", "--quiet", "--no-notices", "--output", into.toString()));
        command.addAll(flags());
        Path status = Files.createTempFile("bandstand", ".status");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(environment.directory().toAbsolutePath().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment.variables());
        builder.environment().put("BANDSTAND_STATUS", status.toString());
        Process process = builder.start();
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            lines.lines().filter(line -> !CLOSING.matcher(line).matches()).forEach(err::println);
        }
        int exitCode = process.waitFor();
        String own = Files.readString(status).strip();
        Files.delete(status);
        if (exitCode != 0) {
            throw new Stop(
                    own.isEmpty() ? exitCode : Integer.parseInt(own), "the stacks could not be synthesized, see above");
        }
    }

    private List<String> flags() {
        return context.stream().flatMap(pair -> Stream.of("-c", pair)).toList();
    }

    private int rehearse(Path directory, Path node, Path cdk, Optional<Endpoint> checked) {
        Assembly synthesized = Assembly.read(directory);
        out.print(Plan.of(synthesized).text(DeployCommandLine.of(synthesized, flags())));
        out.println();
        RehearsalProps.Builder props =
                RehearsalProps.builder(directory, node, cdk).variables(environment.variables());
        checked.ifPresent(props::endpoint);
        synthesized.stacks().stream()
                .flatMap(stack -> stack.account().stream())
                .findFirst()
                .ifPresent(props::account);
        synthesized.stacks().stream()
                .flatMap(stack -> stack.region().stream())
                .findFirst()
                .ifPresent(props::region);
        return Rehearsal.run(props.build(), out, err);
    }
}
