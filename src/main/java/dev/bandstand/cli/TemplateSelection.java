package dev.bandstand.cli;

import dev.bandstand.simulation.service.CannotSimulate;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ServiceReader;
import dev.bandstand.template.Assembly;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which service of which template a command works on; without a template, the launcher synthesizes the configured app. */
final class TemplateSelection {

    @Option(
            names = "--template",
            paramLabel = "FILE|DIR",
            description =
                    "A CloudFormation template in JSON or YAML, a cloud assembly, or a folder of templates, whoever wrote"
                            + " them. Default: the configured app is synthesized.")
    private Optional<Path> template = Optional.empty();

    @Option(names = "--synthesized", hidden = true, paramLabel = "DIR", description = "What the launcher synthesized.")
    private Optional<Path> synthesized = Optional.empty();

    @Option(
            names = {"-c", "--context"},
            paramLabel = "KEY=VALUE",
            description = "Context of the app, as for the CDK CLI: config=FILE, environment=NAME, imageTag=TAG.")
    private List<String> context = new ArrayList<>();

    @Option(
            names = "--service",
            paramLabel = "NAME",
            description =
                    "The service: its name, its logical id or its id in the settings. Default: the only one that scales.")
    private Optional<String> service = Optional.empty();

    /** Refuses a selection that contradicts itself. */
    void check() {
        if (template.isPresent() && !context.isEmpty()) {
            throw new Stop(
                    Stop.BAD_INPUT,
                    "-c must be left out when --template names a template, got: " + String.join(", ", context));
        }
    }

    /** Reads the assembly that was named or synthesized. */
    Assembly assembly() {
        return Assembly.read(template.or(() -> synthesized)
                .orElseThrow(() -> new Stop(
                        Stop.BAD_INPUT,
                        "--template must name a template, unless the launcher synthesizes the configured app")));
    }

    /** Reads the selected service. */
    ScalableService service(Assembly assembly) {
        try {
            return ServiceReader.read(assembly, service);
        } catch (CannotSimulate e) {
            String message = String.valueOf(e.getMessage());
            String read = assembly.path().toString();
            boolean speaksOfIt = template.isEmpty() && message.startsWith(read);
            throw speaksOfIt ? new CannotSimulate("the configured app" + message.substring(read.length())) : e;
        }
    }

    /** Reads the service from another assembly: the one of the same name, else the one that {@code selected} is. */
    ScalableService serviceLike(ScalableService selected, Assembly other) {
        try {
            return ServiceReader.read(other, service.or(() -> Optional.of(selected.name())));
        } catch (CannotSimulate e) {
            throw new CannotSimulate("--base " + other.path() + ": " + e.getMessage());
        }
    }
}
