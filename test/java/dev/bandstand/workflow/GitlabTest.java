package dev.bandstand.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the template for GitLab CI promises, and its scripts at work. */
class GitlabTest {

    private static final String NOTES = "/projects/5/merge_requests/7/notes";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void hasTheJobsOfTheWorkflow() throws IOException {
        assertThat(jobs())
                .containsOnlyKeys(
                        ".bandstand", "bandstand:synthesize", "bandstand:review", "bandstand:diff", "bandstand:note");
    }

    @Test
    void onlyTheFirstJobHasTheCodeOfTheMergeRequest() throws IOException {
        for (String job : List.of("bandstand:review", "bandstand:diff", "bandstand:note")) {
            assertThat(Workflow.map(jobs().get(job).get("variables"))).as(job).containsEntry("GIT_STRATEGY", "empty");
        }
        assertThat(jobs().get("bandstand:diff")).containsKey("id_tokens");
        assertThat(jobs().get("bandstand:synthesize")).doesNotContainKeys("id_tokens", "environment");
        assertThat(Workflow.map(jobs().get("bandstand:note").get("environment")))
                .as("the token of the note belongs to this environment")
                .containsEntry("name", "bandstand-note");
    }

    @Test
    void noInputIsPastedIntoAScript() throws IOException {
        for (String job : jobs().keySet()) {
            assertThat(script(job)).doesNotContain("$[[");
        }
    }

    @Test
    void takesBandstandAtAWholeCommitAlone() throws IOException {
        Map<String, Object> inputs =
                Workflow.map(Workflow.map(documents().get(0).get("spec")).get("inputs"));

        assertThat(Workflow.map(inputs.get("bandstand")))
                .containsEntry("regex", "^[0-9a-f]{40}$")
                .doesNotContainKey("default");
    }

    @Test
    void theScriptsPassShellcheck() throws Exception {
        assumeTrue(WorkflowTest.onThePath("shellcheck"), "there is no shellcheck on this machine");
        for (String job : jobs().keySet()) {
            Path script = Files.writeString(folder.resolve("script.sh"), script(job));
            Process check = new ProcessBuilder("shellcheck", "--shell=sh", script.toString())
                    .redirectErrorStream(true)
                    .start();
            String found = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            check.waitFor();
            assertThat(found).as(job).isEmpty();
        }
    }

    @Test
    void synthesizesAgainstTheBaseOfTheBranchOrTheFirstParentOfTheMerge() throws Exception {
        var runner = new Runner(folder);
        runner.bash("""
                git init --quiet --initial-branch=main
                git config user.email a@b.c
                git config user.name a
                for text in one two three; do echo $text >stack.json; git add .; git commit --quiet -m $text; done
                """);
        runner.set("FOLDER", ".")
                .set("SETUP", "")
                .set("SYNTH", "mkdir -p cdk.out/asset.1; cp stack.json cdk.out/Shop.template.json")
                .set("OUTPUT", "cdk.out")
                .set("ACKNOWLEDGEMENTS", "none.yaml")
                .set("CI_MERGE_REQUEST_DIFF_BASE_SHA", "main~2")
                .set("SIDE", "base");
        Path template = runner.workspace().resolve("bandstand-base/assembly/Shop.template.json");

        assertThat(runner.set("CI_MERGE_REQUEST_EVENT_TYPE", "merged_result")
                        .sh(script("bandstand:synthesize"))
                        .exit())
                .isZero();
        assertThat(template).hasContent("two");
        assertThat(template.resolveSibling("asset.1")).doesNotExist();
        assertThat(runner.set("CI_MERGE_REQUEST_EVENT_TYPE", "detached")
                        .sh(script("bandstand:synthesize"))
                        .exit())
                .isZero();
        assertThat(template).hasContent("one");
    }

    @Test
    void writesOneNoteAndUpdatesIt() throws Exception {
        assumeTrue(WorkflowTest.onThePath("jq") && WorkflowTest.onThePath("curl"), "there is no jq or curl here");
        var runner = new Runner(folder);
        runner.write("review/review.md", "fine\n");
        runner.write("diff/diff.txt", "<b>\n");
        String body = """
                <!-- bandstand review -->
                fine

                <details><summary>cdk diff against the account</summary>

                <pre>
                &lt;b&gt;
                </pre>

                </details>
                """;
        String note = new ObjectMapper()
                .writeValueAsString(
                        Map.of("id", 9, "body", "<!-- bandstand review -->\nold", "author", Map.of("username", "bot")));
        for (String page : List.of("[]", "[" + note + "]")) {
            try (var api = new CommentApi(Map.of("/user", "{\"username\": \"bot\"}", "page=1", page))) {
                Runner.Result result = note(runner.set("BANDSTAND_TOKEN", "token"), api);
                assertThat(result).isEqualTo(new Runner.Result(0, ""));
                CommentApi.Request last = api.requests().get(2);
                assertThat(last.method() + " " + last.path() + " " + last.token())
                        .isEqualTo(page.equals("[]") ? "POST " + NOTES + " token" : "PUT " + NOTES + "/9 token");
                assertThat(new ObjectMapper().readTree(last.body()).path("body").asText())
                        .isEqualTo(body);
            }
        }
    }

    @Test
    void writesNoNoteWithoutATokenOrAReview() throws Exception {
        var runner = new Runner(folder);
        try (var api = new CommentApi(Map.of())) {
            assertThat(note(runner, api))
                    .isEqualTo(new Runner.Result(
                            0, "no note: BANDSTAND_TOKEN is not set for the environment bandstand-note\n"));
            assertThat(note(runner.set("BANDSTAND_TOKEN", "token"), api))
                    .isEqualTo(new Runner.Result(0, "no note: there is no review, see its job\n"));
            assertThat(api.requests()).isEmpty();
        }
    }

    private static Runner.Result note(Runner runner, CommentApi api) throws Exception {
        return runner.set("CI_API_V4_URL", api.url())
                .set("CI_PROJECT_ID", "5")
                .set("CI_MERGE_REQUEST_IID", "7")
                .sh(script("bandstand:note"));
    }

    private static String script(String job) throws IOException {
        return jobs().get(job).get("script") instanceof List<?> lines ? String.valueOf(lines.get(0)) : "";
    }

    private static Map<String, Map<String, Object>> jobs() throws IOException {
        var jobs = new LinkedHashMap<String, Map<String, Object>>();
        documents().get(1).forEach((name, job) -> jobs.put(name, Workflow.map(job)));
        return jobs;
    }

    private static List<Map<String, Object>> documents() throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        List<Map<String, Object>> documents = new ArrayList<>();
        yaml.loadAll(Files.readString(Path.of(".gitlab", "review.yml")))
                .forEach(document -> documents.add(Workflow.map(document)));
        return documents;
    }
}
