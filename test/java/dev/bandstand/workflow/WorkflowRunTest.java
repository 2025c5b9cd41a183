package dev.bandstand.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the scripts of the jobs that synthesize, review and compare. */
class WorkflowRunTest {

    @TempDir
    private Path folder = Path.of("");

    private Runner runner;

    @BeforeEach
    void newRunner() throws IOException {
        runner = new Runner(folder);
    }

    @Test
    void takesNoEventWhoseTokenMayWrite() throws Exception {
        assertThat(runner.run("synthesize", "Know the event")).isEqualTo(new Runner.Result(0, ""));
        assertThat(runner.set("GITHUB_EVENT_NAME", "pull_request_target").run("synthesize", "Know the event"))
                .isEqualTo(new Runner.Result(
                        1, "::error::call this workflow on pull_request, not on pull_request_target\n"));
    }

    @Test
    void runsNoBandstandThatItDoesNotKnow() throws Exception {
        for (String job : new String[] {"review", "diff"}) {
            runner.set("REPOSITORY", "o/n").set("SHA", "");
            assertThat(runner.run(job, "Know which Bandstand this is"))
                    .isEqualTo(new Runner.Result(1, "::error::this runner does not tell the commit of the workflow\n"));
            runner.set("SHA", "1");
            assertThat(runner.run(job, "Know which Bandstand this is")).isEqualTo(new Runner.Result(0, ""));
        }
    }

    @Test
    void synthesizesWhatWouldBeMergedAndItsFirstParent() throws Exception {
        repositoryWithAMerge();
        runner.set("FOLDER", "infra")
                .set("SETUP", "echo set up >setup.txt")
                .set("SYNTH", """
                        test -f setup.txt
                        mkdir -p cdk.out/asset.1 cdk.out/assembly-Prod/asset.2
                        cp stack.json cdk.out/Shop.template.json
                        echo {} >cdk.out/Shop.assets.json
                        echo {} >cdk.out/assembly-Prod/Shop.template.json
                        echo big >cdk.out/asset.1/code
                        echo big >cdk.out/assembly-Prod/asset.2/code
                        """)
                .set("OUTPUT", "cdk.out")
                .set("ACKNOWLEDGEMENTS", "bandstand.acknowledgements.yaml");

        assertThat(runner.set("SIDE", "head").run("synthesize", "Synthesize").exit())
                .isZero();
        Path side = runner.temp().resolve("side");
        assertThat(side.resolve("assembly/Shop.template.json")).hasContent("main and feature");
        assertThat(side.resolve("assembly/Shop.assets.json")).exists();
        assertThat(side.resolve("assembly/assembly-Prod/Shop.template.json")).exists();
        assertThat(side.resolve("assembly/asset.1")).doesNotExist();
        assertThat(side.resolve("assembly/assembly-Prod/asset.2")).doesNotExist();
        assertThat(side.resolve("acknowledgements.yaml")).hasContent("[]");

        assertThat(runner.set("SIDE", "base").run("synthesize", "Synthesize").exit())
                .isZero();
        assertThat(side.resolve("assembly/Shop.template.json")).hasContent("main");
    }

    @Test
    void saysWhichSideHasNoAppOrWritesElsewhere() throws Exception {
        repositoryWithAMerge();
        runner.set("SIDE", "head")
                .set("SETUP", "")
                .set("SYNTH", "true")
                .set("OUTPUT", "out")
                .set("ACKNOWLEDGEMENTS", "none.yaml");

        assertThat(runner.set("FOLDER", "infra").run("synthesize", "Synthesize"))
                .isEqualTo(new Runner.Result(1, "::error::head was synthesized, but not into out\n"));
        assertThat(runner.set("FOLDER", "nowhere")
                        .run("synthesize", "Synthesize")
                        .output())
                .endsWith("::error::head has no folder nowhere\n");
        assertThat(runner.set("FOLDER", "infra").set("SYNTH", "exit 7").run("synthesize", "Synthesize"))
                .isEqualTo(new Runner.Result(7, ""));
    }

    private void repositoryWithAMerge() throws Exception {
        Runner.Result made = runner.bash("""
                git init --quiet --initial-branch=main
                git config user.email a@b.c
                git config user.name a
                mkdir infra
                echo old >infra/stack.json
                git add . && git commit --quiet -m old
                git checkout --quiet -b feature
                echo '[]' >infra/bandstand.acknowledgements.yaml
                git add . && git commit --quiet -m feature
                git checkout --quiet main
                echo main >infra/stack.json
                git add . && git commit --quiet -m main
                git merge --quiet --no-commit feature
                echo 'main and feature' >infra/stack.json
                git add . && git commit --quiet -m merge
                """);
        assertThat(made.exit()).as(made.output()).isZero();
    }

    @Test
    void reviewsInThreeFormatsAndKeepsTheVerdictForTheEnd() throws Exception {
        bandstand("echo \"$*\" | sed 's|'\"$PWD\"'|here|g'; case $* in *'--fail-on warning'*) exit 1 ;; esac");
        runner.write("head/acknowledgements.yaml", "- reviewed");

        Runner.Result reviewed =
                runner.set("FAIL_ON", "warning").set("REGION", "eu-central-1").run("review", "Review");

        assertThat(reviewed).isEqualTo(new Runner.Result(0, ""));
        String options = "review --base here/base/assembly --head here/head/assembly"
                + " --acknowledgements here/head/acknowledgements.yaml --region eu-central-1 --fail-on ";
        assertThat(runner.text("review/review.md")).isEqualTo(options + "warning --format markdown\n");
        assertThat(runner.text("review/review.sarif")).isEqualTo(options + "never --format sarif\n");
        assertThat(runner.text("review/review.json")).isEqualTo(options + "never --format json\n");
        assertThat(runner.summary()).isEqualTo(runner.text("review/review.md"));
        assertThat(runner.output()).isEqualTo("reported=true\nstatus=1\n");
        assertThat(runner.text("head/acknowledgements.yaml")).isEqualTo("- reviewed");

        assertThat(runner.set("STATUS", "1").run("review", "Verdict"))
                .isEqualTo(new Runner.Result(
                        1, "::error::the review found what fails it from warning on, see the summary\n"));
        assertThat(runner.set("STATUS", "0").run("review", "Verdict")).isEqualTo(new Runner.Result(0, ""));
    }

    @Test
    void reportsNothingWhereTheTemplatesCannotBeReviewed() throws Exception {
        bandstand("echo 'bandstand: base must hold a template' >&2; exit 2");
        runner.write("head/assembly/manifest.json", "{}");

        assertThat(runner.set("FAIL_ON", "critical").set("REGION", "").run("review", "Review"))
                .isEqualTo(new Runner.Result(2, "bandstand: base must hold a template\n"));
        assertThat(runner.temp().resolve("output")).doesNotExist();
        assertThat(runner.temp().resolve("summary")).doesNotExist();
        assertThat(runner.text("head/acknowledgements.yaml"))
                .as("Bandstand's own are never taken")
                .isEqualTo("[]\n");
    }

    private void bandstand(String script) throws IOException {
        runner.program("bandstand/bandstand", "#!/bin/bash\n" + script + "\n");
    }

    @Test
    void comparesAnAssemblyFromAnEmptyFolderByReadingTemplatesAlone() throws Exception {
        runner.program("tools/node", """
                #!/bin/bash
                echo "in $(basename "$PWD") with $(ls -A | wc -l) files: $*" | sed "s|${PWD%/*}|here|g"
                echo 'Name: <b>&'
                echo "current credentials could not be used to assume 'arn:aws:iam::1:role/cdk', but are for the right account."
                echo 'Lookup role arn:aws:iam::1:role/cdk was not assumed. Proceeding with default credentials.'
                """);
        runner.write("head/assembly/manifest.json", "{}");

        assertThat(runner.run("diff", "Compare with the account")).isEqualTo(new Runner.Result(0, ""));
        assertThat(runner.text("diff/diff.txt")).isEqualTo("""
                in empty with 0 files: here/bandstand/node_modules/aws-cdk/bin/cdk diff ** --app here/head/assembly\
                 --method=template --no-lookups --no-color --no-notices
                Name: <b>&
                """);
        assertThat(runner.summary())
                .startsWith("<details><summary>cdk diff against the account</summary>\n\n<pre>\n")
                .endsWith("Name: &lt;b&gt;&amp;\n</pre>\n\n</details>\n");
    }

    @Test
    void startsNoCommandInPlaceOfAnAssembly() throws Exception {
        runner.program("tools/node", "#!/bin/bash\ntouch started\n");

        assertThat(runner.run("diff", "Compare with the account"))
                .isEqualTo(new Runner.Result(1, "::error::cdk diff needs a cloud assembly with a manifest.json\n"));
        assertThat(Files.exists(runner.workspace().resolve("empty/started"))).isFalse();
    }
}
