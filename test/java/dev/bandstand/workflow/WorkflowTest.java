package dev.bandstand.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the workflows promise to those who let them read their pull requests. */
class WorkflowTest {

    private static final Workflow REVIEW = Workflow.read("review.yml");

    private static final Pattern USES = Pattern.compile("^ *(?:- )?uses: (.*)$", Pattern.MULTILINE);
    private static final Pattern PINNED = Pattern.compile("([a-z-]+/[a-z/-]+)@([0-9a-f]{40}) # v\\d+\\.\\d+\\.\\d+");

    private static final String OF_THE_REPOSITORY =
            "github.event.pull_request.head.repo.full_name == github.repository";

    static List<Workflow> workflows() throws IOException {
        return Workflow.all();
    }

    @Test
    void theFilesAreThere() throws IOException {
        assertThat(workflows())
                .extracting(Workflow::toString)
                .containsExactly("ci.yml", "pull-request.yml", "review.yml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    void actionsArePinnedByCommitWithTheVersionBesideIt(Workflow workflow) {
        Matcher uses = USES.matcher(workflow.text());
        int found = 0;
        while (uses.find()) {
            found++;
            assertThat(uses.group(1))
                    .matches(value ->
                            value.startsWith("./") || PINNED.matcher(value).matches());
        }
        assertThat(found).isPositive();
    }

    @Test
    void anActionHasOneCommitInAllOfThem() throws IOException {
        Map<String, String> commits = new TreeMap<>();
        for (Workflow workflow : workflows()) {
            Matcher pinned = PINNED.matcher(workflow.text());
            while (pinned.find()) {
                String before = commits.putIfAbsent(pinned.group(1), pinned.group());
                assertThat(pinned.group()).isEqualTo(before == null ? pinned.group() : before);
            }
        }
        assertThat(commits).hasSize(7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    void noExpressionIsPastedIntoAScript(Workflow workflow) {
        assertThat(workflow.steps())
                .isNotNull()
                .allSatisfy(step -> assertThat(step.run()).as(step.toString()).doesNotContain("${{"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    void noneRunsWithTheRightsOfTheBaseOnCodeOfAPullRequestOrTakesSecrets(Workflow workflow) {
        assertThat(workflow.triggers()).doesNotContainKeys("pull_request_target", "workflow_run", "issue_comment");
        assertThat(workflow.text()).doesNotContain("secrets.", "secrets: inherit");
    }

    @Test
    void everyJobOfAReviewHasTheLeastRights() {
        assertThat(REVIEW.tree().get("permissions")).isEqualTo(Map.of());
        assertThat(permissions("synthesize")).isEqualTo(Map.of("contents", "read"));
        assertThat(permissions("review")).isEqualTo(Map.of("contents", "read"));
        assertThat(permissions("diff")).isEqualTo(Map.of("contents", "read", "id-token", "write"));
        assertThat(permissions("comment")).isEqualTo(Map.of("pull-requests", "write"));
        assertThat(permissions("sarif"))
                .isEqualTo(Map.of("actions", "read", "contents", "read", "security-events", "write"));
        assertThat(REVIEW.jobs()).containsOnlyKeys("synthesize", "review", "diff", "comment", "sarif");
    }

    @Test
    void ourOwnCallGrantsWhatTheJobsAskForAndNoMore() {
        assertThat(Workflow.read("pull-request.yml").job("review").get("permissions"))
                .isEqualTo(Map.of(
                        "actions", "read",
                        "contents", "read",
                        "id-token", "write",
                        "pull-requests", "write",
                        "security-events", "write"));
    }

    @Test
    void jobsThatMayWriteLeaveForksOut() {
        for (String job : List.of("diff", "comment", "sarif")) {
            assertThat(String.valueOf(REVIEW.job(job).get("if"))).as(job).contains(OF_THE_REPOSITORY);
        }
    }

    @Test
    void codeOfThePullRequestIsCheckedOutInOneJobThatHoldsNoCredentials() {
        for (Workflow.Step step : REVIEW.steps()) {
            if (step.uses().startsWith("actions/checkout@")) {
                assertThat(step.with()).containsEntry("persist-credentials", false);
                if (!step.job().equals("synthesize")) {
                    assertThat(step.with())
                            .as("what the other jobs run is Bandstand at the commit of the workflow")
                            .containsEntry("repository", "${{ job.workflow_repository }}")
                            .containsEntry("ref", "${{ job.workflow_sha }}");
                    assertThat(REVIEW.steps(step.job()).get(step.number() - 2).name())
                            .as("an empty repository would be the caller's own")
                            .isEqualTo("Know which Bandstand this is");
                }
            }
        }
        assertThat(Stream.of("comment", "sarif").flatMap(job -> REVIEW.steps(job).stream()))
                .noneMatch(step -> step.uses().startsWith("actions/checkout@"));
    }

    @Test
    void credentialsComeAfterTheLastInstallation() {
        List<Workflow.Step> steps = REVIEW.steps("diff");
        int credentials = first(steps, step -> step.uses().startsWith("aws-actions/"));
        int installation = first(steps, step -> step.run().contains("npm ci --ignore-scripts"));

        assertThat(installation).isBetween(0, credentials - 1);
        assertThat(steps.subList(credentials, steps.size()))
                .noneMatch(step -> step.run().contains("npm"));
    }

    private static int first(List<Workflow.Step> steps, Predicate<Workflow.Step> wanted) {
        return steps.stream().filter(wanted).findFirst().map(steps::indexOf).orElse(-1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    void jobsEndByThemselves(Workflow workflow) {
        workflow.jobs().forEach((name, job) -> {
            if (!job.containsKey("uses")) {
                assertThat(job).as(name).containsKey("timeout-minutes");
            }
        });
    }

    @Test
    void everyInputIsUsedAndDocumented() throws IOException {
        String documented = Files.readString(Path.of("docs", "pull-requests.md"));
        Map<String, Object> inputs = Workflow.map(
                Workflow.map(REVIEW.triggers().get("workflow_call")).get("inputs"));

        assertThat(inputs).hasSizeGreaterThan(10).allSatisfy((name, input) -> {
            assertThat(Workflow.map(input)).containsKeys("description", "type", "default");
            assertThat(REVIEW.text()).contains("inputs." + name);
            assertThat(documented).contains("| `" + name + "` |");
        });
    }

    @Test
    void theScriptsPassShellcheck(@TempDir Path folder) throws Exception {
        assumeTrue(onThePath("shellcheck"), "there is no shellcheck on this machine");
        for (Workflow workflow : workflows()) {
            for (Workflow.Step step : workflow.steps()) {
                if (!step.run().isEmpty()) {
                    Path script = Files.writeString(folder.resolve("script.sh"), step.run());
                    Process check = new ProcessBuilder("shellcheck", "--shell=bash", script.toString())
                            .redirectErrorStream(true)
                            .start();
                    String found = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
                    assertThat(found).as(step.toString()).isEmpty();
                }
            }
        }
    }

    private static Object permissions(String job) {
        return REVIEW.job(job).get("permissions");
    }

    static boolean onThePath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
