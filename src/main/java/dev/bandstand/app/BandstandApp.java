package dev.bandstand.app;

import dev.bandstand.settings.InvalidSettings;
import dev.bandstand.settings.Overrides;
import dev.bandstand.settings.SettingsFile;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
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
        System.exit(run(new App(), System.err));
    }

    /** Synthesizes the stacks into {@code app}'s output, telling problems one to a line on {@code err}. */
    static int run(App app, PrintStream err) {
        try {
            var settings = SettingsFile.load(
                            Path.of(context(app, "config").orElse("config/workshop.yaml")),
                            new Overrides(context(app, "environment"), context(app, "imageTag")))
                    .settings();
            new Backend(app, settings, err);
        } catch (InvalidSettings | IllegalArgumentException problem) {
            err.println(problem.getMessage());
            return BAD_INPUT;
        }
        Aspects.of(app)
                .add(AwsSolutionsChecks.Builder.create()
                        .reports(true)
                        .verbose(true)
                        .build());
        return synthesized(app);
    }

    /** The CDK tells what its validators found by itself, and then ends with an exception. */
    private static int synthesized(App app) {
        try {
            app.synth();
            return FINE;
        } catch (RuntimeException refused) {
            if (Objects.requireNonNullElse(refused.getMessage(), "").contains("ValidationFailed")) {
                return FINDINGS;
            }
            throw refused;
        }
    }

    private static Optional<String> context(App app, String key) {
        return Optional.ofNullable(app.getNode().tryGetContext(key))
                .map(Object::toString)
                .filter(value -> !value.isEmpty());
    }
}
