package dev.bandstand.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the options of {@code bootstrap} and prints them as the context of the CDK app that the launcher then starts. */
@Command(
        name = "bootstrap",
        customSynopsis = "bandstand bootstrap github --repository OWNER/NAME [OPTION...]",
        description = {
            "Prints the CloudFormation template that lets GitHub Actions into an account without a stored key: GitHub's OpenID Connect"
                    + " provider, a role that compares pull requests, and a role that deploys.",
            ""
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:the template is printed", "1:a validator found something in it", "2:wrong usage"})
final class BootstrapCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "github", description = "Who is let in: github.")
    private String whom = "";

    @Option(
            names = "--repository",
            paramLabel = "OWNER/NAME",
            description = "The repository. One that was made or renamed since July 2026 has its numbers in its tokens:"
                    + " OWNER@ID/NAME@ID.")
    private Optional<String> repository = Optional.empty();

    @Option(names = "--branch", paramLabel = "NAME", description = "The branch whose pushes may deploy. Default: main.")
    private Optional<String> branch = Optional.empty();

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description =
                    "The environment of the repository whose jobs may deploy, instead of a branch; its rules say who that is.")
    private Optional<String> environment = Optional.empty();

    @Option(
            names = "--qualifier",
            paramLabel = "TEXT",
            description = "What the account was bootstrapped with. Default: hnb659fds, the CDK's own.")
    private Optional<String> qualifier = Optional.empty();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description =
                    "A region that is compared and deployed to; as often as there are. Default: the region of the stack.")
    private List<String> regions = new ArrayList<>();

    @Option(
            names = "--lookups",
            description = "Lets pull requests use the CDK's lookup role, which reads nearly everything in the account.")
    private boolean lookups;

    @Option(
            names = "--provider-arn",
            paramLabel = "ARN",
            description = "The account's provider for GitHub, where it has one: there can be no second.")
    private Optional<String> providerArn = Optional.empty();

    @Override
    public Integer call() {
        if (!whom.equals("github")) {
            throw new Stop(
                    Stop.BAD_INPUT,
                    whom.isEmpty()
                            ? "bootstrap must be told for whom: bandstand bootstrap github --repository OWNER/NAME;"
                                    + " the account's own is: npx cdk bootstrap"
                            : "bootstrap must be for github, got: " + whom);
        }
        if (repository.isEmpty()) {
            throw new Stop(Stop.BAD_INPUT, "--repository must be given");
        }
        if (branch.isPresent() && environment.isPresent()) {
            throw new Stop(
                    Stop.BAD_INPUT,
                    "--branch must not be given with --environment, whose own rules say which branches deploy");
        }
        spec.commandLine().getOut().println(context());
        return 0;
    }

    private ObjectNode context() {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        repository.ifPresent(value -> context.put("repository", notEmpty("--repository", value)));
        branch.ifPresent(value -> context.put("branch", notEmpty("--branch", value)));
        environment.ifPresent(value -> context.put("environment", notEmpty("--environment", value)));
        qualifier.ifPresent(value -> context.put("qualifier", notEmpty("--qualifier", value)));
        providerArn.ifPresent(value -> context.put("providerArn", notEmpty("--provider-arn", value)));
        if (!regions.isEmpty()) {
            regions.forEach(region -> notEmpty("--region", region));
            context.put("regions", String.join(",", regions));
        }
        return context.put("lookups", lookups);
    }

    /** An empty value, as of a variable that is not set, must not mean the default: another job would be trusted than was meant. */
    private static String notEmpty(String option, String value) {
        if (value.isEmpty()) {
            throw new Stop(Stop.BAD_INPUT, option + " must not be empty");
        }
        return value;
    }
}
