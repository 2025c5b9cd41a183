package dev.bandstand.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script that writes the comment, against an API on this machine. */
class CommentTest {

    private static final String REPORT = "<!-- bandstand review -->\n## No \"changes\" & `none` $(here)\n";
    private static final String MARKED = "<!-- bandstand review: shop -->\n" + REPORT;
    private static final String COMMENTS = "/repos/octocat/hello-world/issues/7/comments";

    @TempDir
    private Path folder = Path.of("");

    private Runner runner;

    @BeforeEach
    void newRunner() throws IOException {
        assumeTrue(
                WorkflowTest.onThePath("jq") && WorkflowTest.onThePath("curl"),
                "there is no jq or curl on this machine");
        runner = new Runner(folder);
        runner.write("review/review.md", REPORT);
        runner.set("GH_TOKEN", "token").set("NAME", "shop").set("NUMBER", "7").set("DIFF", "skipped");
    }

    @Test
    void postsTheFirstCommentWithTheReportAsItIs() throws Exception {
        try (var api = new CommentApi(Map.of())) {
            assertThat(comment(api)).isEqualTo(new Runner.Result(0, ""));
            assertThat(api.requests()).hasSize(2);
            assertThat(api.requests().get(0))
                    .isEqualTo(new CommentApi.Request("GET", COMMENTS + "?per_page=100&page=1", "Bearer token", ""));
            assertThat(api.requests().get(1).method()).isEqualTo("POST");
            assertThat(api.requests().get(1).path()).isEqualTo(COMMENTS);
            assertThat(body(api)).isEqualTo(MARKED);
        }
    }

    @Test
    void updatesItsOwnCommentOnWhicheverPageAndNobodyElses() throws Exception {
        String others = IntStream.range(0, 98)
                .mapToObj(id -> said(id, "octocat", "well"))
                .collect(Collectors.joining(",", "[", ","));
        String first = others + said(98, "octocat", MARKED) + ","
                + said(99, "github-actions[bot]", "<!-- bandstand review: other -->") + "]";
        String second = "[" + said(100, "github-actions[bot]", MARKED) + "]";
        try (var api = new CommentApi(Map.of("page=1", first, "page=2", second))) {
            assertThat(comment(api)).isEqualTo(new Runner.Result(0, ""));
            assertThat(api.requests())
                    .extracting(CommentApi.Request::method, CommentApi.Request::path)
                    .last()
                    .hasToString("(\"PATCH\", \"/repos/octocat/hello-world/issues/comments/100\")");
            assertThat(body(api)).isEqualTo(MARKED);
        }
    }

    private static String said(int id, String user, String body) {
        return new ObjectMapper()
                .createObjectNode()
                .put("id", id)
                .put("body", body)
                .set("user", new ObjectMapper().createObjectNode().put("login", user))
                .toString();
    }

    @Test
    void addsTheDiffAsTextThatIsNoMarkup() throws Exception {
        runner.set("DIFF", "success");
        runner.write("diff/diff.txt", "Stack <img src=x> & </pre>\n");
        try (var api = new CommentApi(Map.of())) {
            assertThat(comment(api)).isEqualTo(new Runner.Result(0, ""));
            assertThat(body(api)).isEqualTo(MARKED + """

                            <details><summary>cdk diff against the account</summary>

                            <pre>
                            Stack &lt;img src=x&gt; &amp; &lt;/pre&gt;
                            </pre>

                            </details>
                            """);
        }
    }

    @Test
    void saysThatTheDiffFailedOrIsTooLong() throws Exception {
        runner.set("DIFF", "failure");
        try (var api = new CommentApi(Map.of())) {
            comment(api);
            assertThat(body(api)).contains("<pre>\ncdk diff failed, see the log of its job.\n</pre>");
        }
        runner.set("DIFF", "success");
        runner.write("diff/diff.txt", "x".repeat(70_000));
        try (var api = new CommentApi(Map.of())) {
            comment(api);
            assertThat(body(api))
                    .isEqualTo(MARKED + "\nThe cdk diff is too long for a comment, see the summary of the run.\n");
        }
    }

    @Test
    void neverSendsMoreThanGithubTakes() throws Exception {
        runner.write("review/review.md", "é".repeat(70_000));
        try (var api = new CommentApi(Map.of())) {
            assertThat(comment(api).exit()).isZero();
            assertThat(body(api)).hasSize(65_536).startsWith("<!-- bandstand review: shop -->\né");
        }
    }

    @Test
    void failsWhereGithubRefusesOrTheNameWouldEndTheMarker() throws Exception {
        try (var api = new CommentApi(Map.of()).refusing(403)) {
            assertThat(comment(api).exit()).isEqualTo(22);
        }
        try (var api = new CommentApi(Map.of())) {
            runner.set("NAME", "a --> b");
            assertThat(comment(api))
                    .isEqualTo(new Runner.Result(1, "::error::name must be up to 50 letters, digits and . _ -\n"));
            assertThat(api.requests()).isEmpty();
        }
    }

    private Runner.Result comment(CommentApi api) throws Exception {
        return runner.set("GITHUB_API_URL", api.url()).run("comment", "Comment");
    }

    private static String body(CommentApi api) throws IOException {
        var requests = api.requests();
        return new ObjectMapper()
                .readTree(requests.get(requests.size() - 1).body())
                .path("body")
                .asText();
    }
}
