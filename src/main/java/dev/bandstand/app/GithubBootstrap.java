package dev.bandstand.app;

import dev.bandstand.delivery.DeploySource;
import dev.bandstand.delivery.GithubRoles;
import dev.bandstand.delivery.GithubRolesProps;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.BootstraplessSynthesizer;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;

/** A CDK app of one stack, whose template it prints: the provider for GitHub with the diff and deploy roles of a repository. */
public final class GithubBootstrap {

    private static final String STACK = "github";
    private static final int FINE = 0;
    private static final int BAD_INPUT = 2;

    private GithubBootstrap() {}

    /**
     * Prints the template, and ends with 2 where the values are not in order, with 1 where a validator found something.
     *
     * @param args none; the launcher passes the options as context
     * @throws IOException if the template cannot be read back
     */
    public static void main(String... args) throws IOException {
        App app = newApp();
        System.exit(run(app, Context.of(System.getenv(), () -> app), System.out, System.err));
    }

    /** Returns an app that checks its template with CloudFormation Validate and cdk-nag. */
    static App newApp() {
        var context = new TreeMap<String, Object>();
        context.put("@aws-cdk/core:validateAgainstDefaultRules", true);
        return new App(
                AppProps.builder().analyticsReporting(false).context(context).build());
    }

    /** Synthesizes the stack and prints its template on {@code out}, and what is wrong on {@code err}. */
    static int run(App app, Context context, PrintStream out, PrintStream err) throws IOException {
        try {
            stack(app, props(context));
        } catch (IllegalArgumentException refused) {
            err.println("bandstand: " + refused.getMessage());
            return BAD_INPUT;
        }
        Aspects.of(app).add(AwsSolutionsChecks.Builder.create().reports(true).build());
        int exit = BandstandApp.synthesized(app, err);
        if (exit == FINE) {
            out.print(Files.readString(Path.of(app.getOutdir(), STACK + ".template.json")));
        }
        return exit;
    }

    private static void stack(App app, GithubRolesProps props) {
        // It needs nothing that cdk bootstrap makes, so it can come first.
        var stack = new Stack(
                app,
                STACK,
                StackProps.builder()
                        .description("Lets GitHub Actions of " + props.repository() + " compare and deploy")
                        .synthesizer(new BootstraplessSynthesizer())
                        .build());
        var roles = new GithubRoles(stack, "Github", props);
        Deviations.accept(roles);
        output(stack, "ProviderArn", "The provider, for --provider-arn of the next repository", roles.getProviderArn());
        output(
                stack,
                "DiffRoleArn",
                "The role of pull requests",
                roles.getDiffRole().getRoleArn());
        output(
                stack,
                "DeployRoleArn",
                "The role of deployments",
                roles.getDeployRole().getRoleArn());
    }

    private static void output(Stack stack, String id, String description, String value) {
        CfnOutput.Builder.create(stack, id)
                .description(description)
                .value(value)
                .build();
    }

    private static GithubRolesProps props(Context context) {
        var props = GithubRolesProps.builder(context.value("repository").orElse(""));
        context.value("branch").map(DeploySource::branch).ifPresent(props::deployFrom);
        context.value("environment").map(DeploySource::environment).ifPresent(props::deployFrom);
        context.value("qualifier").ifPresent(props::qualifier);
        context.value("regions").map(regions -> List.of(regions.split(",", -1))).ifPresent(props::regions);
        props.lookups(context.value("lookups").equals(Optional.of("true")));
        context.value("providerArn").ifPresent(props::providerArn);
        return props.build();
    }
}
