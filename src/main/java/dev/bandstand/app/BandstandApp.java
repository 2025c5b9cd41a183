package dev.bandstand.app;

import dev.bandstand.settings.InvalidSettings;
import dev.bandstand.settings.Overrides;
import dev.bandstand.settings.SettingsFile;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/** The CDK app: the settings file that the context names becomes stacks. */
public final class BandstandApp {

    private static final int FINE = 0;
    private static final int FINDINGS = 1;
    private static final int BAD_INPUT = 2;

    private BandstandApp() {}

    /**
     * Synthesizes the stacks, and ends with 2 where the settings are not in order.
     *
     * @param args none; the CDK CLI passes its options as context
     */
    public static void main(String... args) {
        // An App starts a Node of its own, which takes about as long as reading the settings.
        CompletableFuture<App> app = CompletableFuture.supplyAsync(App::new, task -> new Thread(task).start());
        System.exit(run(app::join, Context.of(System.getenv(), app::join), System.err));
    }

    /** Synthesizes the stacks into the output of {@code app}, telling warnings and problems one to a line on {@code err}. */
    static int run(Supplier<App> app, Context context, PrintStream err) {
        try {
            var loaded = SettingsFile.load(
                    Path.of(context.value("config").orElse("config/workshop.yaml")),
                    new Overrides(context.value("environment"), context.value("imageTag")));
            err.print(loaded.warnings());
            new Backend(app.get(), loaded.settings(), err);
        } catch (InvalidSettings | IllegalArgumentException problem) {
            err.println(problem.getMessage());
            return BAD_INPUT;
        }
        Aspects.of(app.get())
                .add(AwsSolutionsChecks.Builder.create()
                        .reports(true)
                        .verbose(true)
                        .build());
        return synthesized(app.get(), err);
    }

    /** The CDK tells what its validators found by itself, and then ends with an exception; what its constructs refuse is in there. */
    static int synthesized(App app, PrintStream err) {
        try {
            app.synth();
            return FINE;
        } catch (RuntimeException refused) {
            String message = Objects.requireNonNullElse(refused.getMessage(), "");
            if (message.startsWith("ValidationFailedWithErrors")) {
                message.lines()
                        .takeWhile(line -> !line.startsWith("@jsii"))
                        .skip(1)
                        .forEach(line -> err.println(line.strip()));
                return BAD_INPUT;
            }
            if (message.contains("ValidationFailed")) {
                return FINDINGS;
            }
            throw refused;
        }
    }
}
