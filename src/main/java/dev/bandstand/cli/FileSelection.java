package dev.bandstand.cli;

import dev.bandstand.settings.Loaded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which settings a command works on that takes their file as its argument too. */
final class FileSelection {

    @Mixin
    private Selection selection = new Selection();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The settings file. Default: what -c config or cdk.json names.")
    private Optional<Path> file = Optional.empty();

    /** Reads the selected settings, which checks them. */
    Loaded load(Environment environment) throws IOException {
        return selection.load(environment, file(environment));
    }

    /** The selected file, as the user named it. */
    Path file(Environment environment) throws IOException {
        Optional<Path> configured = selection.file(environment);
        return file.or(() -> configured)
                .orElseThrow(() -> new Stop(
                        Stop.BAD_INPUT, "a settings file must be named, by FILE, by -c config=FILE or in cdk.json"));
    }
}
