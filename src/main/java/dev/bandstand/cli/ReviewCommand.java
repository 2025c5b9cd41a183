package dev.bandstand.cli;

import dev.bandstand.cost.Usage;
import dev.bandstand.plan.Plan;
import dev.bandstand.plan.picture.Marks;
import dev.bandstand.plan.picture.Picture;
import dev.bandstand.review.Review;
import dev.bandstand.review.acknowledgement.Acknowledgement;
import dev.bandstand.review.acknowledgement.Judgement;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.load.LoadJudge;
import dev.bandstand.review.report.Limit;
import dev.bandstand.review.report.Report;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.template.Assembly;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what a change of templates does before it is deployed. */
@Command(
        name = "review",
        sortOptions = false,
        customSynopsis = "bandstand review --base FILE|DIR|COMMIT [--head FILE|DIR|COMMIT] [OPTION...]",
        description = {
            "Tells in words what a change does before it is deployed: what it replaces, which data it loses, which doors it"
                    + " opens, what it costs. docs/review.md explains the report.",
            ""
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:reviewed",
            "1:a finding is as grave as --fail-on, or the budget is exceeded",
            "2:wrong usage or bad input"
        })
final class ReviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--base",
            paramLabel = "FILE|DIR|COMMIT",
            description =
                    "What is deployed: a CloudFormation template in JSON or YAML, a cloud assembly, a folder of templates,"
                            + " or what a commit synthesizes, like origin/main.")
    private Optional<Path> base = Optional.empty();

    @Option(
            names = "--head",
            paramLabel = "FILE|DIR|COMMIT",
            description = "What will be deployed, likewise. Default: the configured app is synthesized.")
    private Optional<Path> head = Optional.empty();

    @Option(
            names = {"-c", "--context"},
            paramLabel = "KEY=VALUE",
            description =
                    "Context of what is synthesized, as for the CDK CLI: config=FILE, environment=NAME, imageTag=TAG.")
    private List<String> context = new ArrayList<>();

    @Option(names = "--synthesized", hidden = true, description = "Used by the launcher: something was synthesized.")
    private boolean synthesized;

    @Option(
            names = "--only-check",
            hidden = true,
            description = "Used by the launcher before it synthesizes: ends when all but the templates is checked.")
    private boolean onlyCheck;

    @Option(
            names = "--fail-on",
            paramLabel = "critical|warning|note|never",
            description = "From which severity on the command ends with 1. Default: critical.")
    private String failOn = "critical";

    @Option(
            names = "--format",
            paramLabel = "markdown|json|sarif|text",
            description = "What is printed. Default: text.")
    private String format = "text";

    @Mixin
    private AcknowledgementSelection acknowledgements = new AcknowledgementSelection();

    @Mixin
    private TrialOptions trial = new TrialOptions();

    @Mixin
    private CostOptions costs = new CostOptions();

    @Option(
            names = "--budget",
            paramLabel = "FILE",
            description =
                    "The most that monthlyUsd, monthlyUsdDelta and the figures of a simulation may come to, a map in"
                            + " YAML or JSON.")
    private Optional<Path> budget = Optional.empty();

    @Mixin
    private PictureSelection pictures = new PictureSelection();

    private final Environment environment;

    ReviewCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        FailOn threshold = Given.read("--fail-on", failOn, FailOn::of);
        ReviewFormat printed = Given.read("--format", format, ReviewFormat::of);
        List<Acknowledgement> accepted = acknowledgements.read(environment.directory());
        LocalDate today = acknowledgements.today();
        ReviewBudget limits = budget.map(ReviewBudget::read).orElseGet(ReviewBudget::none);
        Optional<Load> load = trial.read(limits.simulated());
        Usage usage = costs.usage();
        Optional<String> place = CostOptions.place(trial.region(), environment);
        pictures.isWanted();
        Path before = named("--base", base, "name templates or a commit");
        if (onlyCheck) {
            return 0;
        }
        Path after = named("--head", head, "name templates, unless the launcher synthesizes the configured app");
        if (!context.isEmpty() && !synthesized) {
            throw new Stop(
                    Stop.BAD_INPUT,
                    "-c must be left out when nothing is synthesized, got: " + String.join(", ", context));
        }
        Comparison comparison = compared(Assembly.read(before), Assembly.read(after));
        Optional<LoadJudge> judge = load.map(opened -> trial.judge(comparison, opened, limits.simulated(), place));
        Review review = Review.of(judge.map(comparison::judgedBy).orElse(comparison));
        Report report = new Report(
                review,
                Judgement.of(review.findings(), accepted, today),
                CostOptions.cost(comparison, usage, place, limits));
        draw(comparison, report);
        print(printed.print(report, comparison, environment.directory()));
        boolean overBudget = report.cost().limits().stream().anyMatch(Limit::exceeded)
                || judge.filter(each -> !each.exceeded().isEmpty()).isPresent();
        boolean grave = report.judgement().findings().stream().anyMatch(threshold::reached);
        return grave || overBudget ? Stop.FINDINGS : 0;
    }

    private Comparison compared(Assembly before, Assembly after) {
        costs.check(Stream.of(before, after).map(Assembly::withNestedStacks));
        return Comparison.of(before, after);
    }

    /** Draws what will stand there and what goes, each with what happens to it. */
    private void draw(Comparison comparison, Report report) {
        if (!pictures.isWanted()) {
            return;
        }
        Assembly after = comparison.head();
        Plan plan = Plan.of(after);
        Marks marks = report.cost()
                .difference()
                .map(difference -> PictureMarks.of(after, difference.head()))
                .orElseGet(Marks::none)
                .withChanges(PictureMarks.of(
                        comparison.base(), after, report.review().changes()));
        pictures.write(
                () -> Picture.of(plan, Plan.of(comparison.base()), marks),
                plan.blocks(DeployCommandLine.of(after, context())));
    }

    private List<String> context() {
        return context.stream().flatMap(value -> Stream.of("-c", value)).toList();
    }

    private static Path named(String option, Optional<Path> path, String rule) {
        return path.filter(given -> !given.toString().isEmpty())
                .orElseThrow(() -> new Stop(Stop.BAD_INPUT, option + " must " + rule + ", got: none"));
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
