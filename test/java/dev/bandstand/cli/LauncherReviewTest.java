package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher reviews files and commits, in a repository of its own. */
class LauncherReviewTest {

    /** What the CDK CLI leaves: an assembly, which says where it was made. */
    private static final String SYNTHESIZES = """
            case $* in
              --version) echo v24.1.0; exit ;;
              *completions*) printf '%s\\n' --output --quiet --notices --context -c; exit ;;
              *--help*) exit ;;
            esac
            for argument; do
              [ "${option:-}" != --output ] || { mkdir -p "$argument"; echo "$PWD" >"$argument/manifest.json"; }
              option=$argument
            done
            """;

    @TempDir
    private Path directory = Path.of("");

    private Machine machine;

    @BeforeEach
    void newRepository() throws Exception {
        machine = new Machine(directory);
        Files.writeString(machine.project().resolve(".mvn/jvm.config"), "");
        Files.writeString(machine.project().resolve("src/main/java/A.java"), "");
        Files.writeString(machine.project().resolve(".gitignore"), "/.bandstand/\n/target/\nnode_modules/\n");
        git("init", "--quiet", "--initial-branch=main");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message=first");
    }

    @Test
    void reviewsFilesWithoutNodeAndTheCdk() throws Exception {
        Files.writeString(machine.project().resolve("old.json"), "{}");
        Files.writeString(machine.project().resolve("new.json"), "{}");

        Invocation reviewed =
                machine.without("node").without("npm").bandstand("review", "--base=old.json", "--head", "new.json");

        assertThat(reviewed.exitCode()).isZero();
        assertThat(machine.calls("java")).last().asString().endsWith(" review --base=old.json --head new.json");
    }

    @Test
    void letsACommitsOwnLauncherSynthesizeItAndKeepsThat() throws Exception {
        machine.tool("node", SYNTHESIZES);
        Path kept = machine.state("review").resolve(commit() + "-");

        Invocation reviewed = machine.bandstand("review", "--base", "main", "-c", "config=it's.yaml", "--format=json");

        assertThat(reviewed.exitCode()).isZero();
        assertThat(reviewed.err()).contains("bandstand: synthesizing commit ");
        assertThat(machine.calls("node"))
                .filteredOn(call -> call.contains(" --output "))
                .satisfiesExactly(
                        call -> assertThat(call)
                                .contains(" synth -c config=it's.yaml --quiet --no-notices --output "
                                        + machine.state("review/run.")),
                        call -> assertThat(call)
                                .contains(" synth --quiet -c config=it's.yaml --no-notices --output "
                                        + machine.state("review/run.")));
        assertThat(machine.calls("java"))
                .last()
                .asString()
                .contains(" review --synthesized --base " + kept)
                .contains(" --head " + machine.state("review/run."))
                .endsWith("/head -c config=it's.yaml --format=json");
        assertThat(left()).singleElement().asString().startsWith(kept.toString());
        assertThat(Files.readString(Path.of(left().get(0), "manifest.json"))).contains("/review.");
        assertThat(git("worktree", "list").lines()).hasSize(1);

        assertThat(machine.bandstand("review", "--base", "main", "-c", "config=it's.yaml")
                        .err())
                .isEmpty();
        assertThat(machine.bandstand("review", "--base", "main", "--head=main", "-c", "config=b.yaml")
                        .err())
                .contains("synthesizing commit ");
        assertThat(left()).hasSize(2);
    }

    @Test
    void letsACommitTakeItsOwnFilesForThoseThatTheContextNames() throws Exception {
        machine.tool("node", SYNTHESIZES);
        Files.writeString(
                Files.createDirectories(machine.project().resolve("config")).resolve("a.yaml"), "changed: since\n");

        Invocation reviewed = machine.bandstand("review", "--base", "main", "-c", "config=config/a.yaml");

        assertThat(reviewed.exitCode()).isZero();
        assertThat(machine.calls("node"))
                .filteredOn(call -> call.contains(" --output "))
                .hasSize(2)
                .allSatisfy(call -> assertThat(call).contains(" -c config=config/a.yaml "));
    }

    @Test
    void refusesWhatIsNeitherAFileNorACommit() throws Exception {
        assertThat(machine.bandstand("review", "--base", "nowhere"))
                .extracting(Invocation::exitCode, Invocation::out)
                .containsExactly(2, "");
        assertThat(machine.bandstand("review", "--base", "nowhere").err())
                .isEqualTo("bandstand: --base must be a file, a folder or a commit, got: nowhere\n");
        assertThat(machine.bandstand("review", "--base", "main", "--head=--upload-pack")
                        .err())
                .isEqualTo("bandstand: --head must be a file, a folder or a commit, got: --upload-pack\n");
    }

    @Test
    void refusesACommitWithoutALauncher() throws Exception {
        git("rm", "--quiet", "--cached", "bandstand");
        git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message=second");

        Invocation refused = machine.bandstand("review", "--base", "main", "--head", "main");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .endsWith("\nbandstand: a commit must hold ./bandstand to be synthesized, got: " + commit() + "\n");
        assertNothingIsLeft();
    }

    @Test
    void tellsWhyACommitCouldNotBeSynthesized() throws Exception {
        machine.tool("node", SYNTHESIZES + "echo broken\nexit 1\n");

        Invocation failed = machine.bandstand("review", "--base", "main", "--head", "main");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err())
                .contains("broken\n")
                .endsWith("bandstand: commit " + commit().substring(0, 7) + " could not be synthesized, see above\n");
        assertNothingIsLeft();
    }

    @Test
    void leavesNothingWhenItIsInterrupted() throws Exception {
        Path started = directory.resolve("started");
        machine.tool("node", SYNTHESIZES + ": >'" + started + "'\nsleep 1\n");

        Machine.Running running = machine.start(machine.project(), "review", "--base", "main", "--head", "main");
        while (!Files.exists(started)) {
            assertThat(running.process().isAlive()).isTrue();
            Thread.onSpinWait();
        }
        running.process().destroy();

        assertThat(running.end().exitCode()).isEqualTo(143);
        assertNothingIsLeft();
    }

    @Test
    void removesWhatAKilledReviewLeft() throws Exception {
        Path dead = Files.createDirectories(machine.state("review/run.999999999"));
        git(
                "worktree",
                "add",
                "--quiet",
                "--detach",
                dead.resolve("review.999999999").toString(),
                "main");

        machine.tool("node", SYNTHESIZES).bandstand("review", "--base", "main");

        assertThat(dead).doesNotExist();
        assertThat(git("worktree", "list").lines()).hasSize(1);
    }

    private void assertNothingIsLeft() throws Exception {
        assertThat(left()).isEmpty();
        assertThat(git("worktree", "list").lines()).hasSize(1);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(machine.state("review"))) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private String commit() throws Exception {
        return git("rev-parse", "HEAD").strip();
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(machine.project().toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
