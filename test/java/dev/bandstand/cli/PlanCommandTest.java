package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

    private static final String BACKEND = "test/resources/templates/backend";

    @TempDir
    Path directory;

    @Test
    void printsThePageAndTheCommandThatDeploysWithTheSameFlags() {
        Invocation plan = Invocation.of(
                "plan",
                "--assembly",
                "test/resources/templates/scaling.template.json",
                "--",
                "-c",
                "config=config/my shop.yaml",
                "-c",
                "imageTag=1.2.3");

        assertThat(plan.exitCode()).isZero();
        assertThat(plan.err()).isEmpty();
        assertThat(plan.out())
                .startsWith("1 stack, 7 resources")
                .endsWith("To deploy\n  ./bandstand deploy -c 'config=config/my shop.yaml' -c imageTag=1.2.3\n");
    }

    @Test
    void deploysAllStacksWhereThereAreSeveral() {
        assertThat(Invocation.of("plan", "--assembly", "test/resources/templates/backend", "--", "-c", "imageTag=1")
                        .out())
                .endsWith("\n  ./bandstand deploy --all -c imageTag=1\n");
    }

    @Test
    void endsWithOneWhenACheckFoundSomething() {
        assertThat(Invocation.of("plan", "--assembly", "test/resources/templates/backend")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void namesAnAssemblyThatIsNotThere() {
        assertThat(Invocation.of("plan", "--assembly", "nowhere"))
                .isEqualTo(new Invocation(2, "", "bandstand: nowhere must exist, got: no such file\n"));
    }

    @Test
    void explainsItselfAsTheLauncherTakesIt() {
        assertThat(Invocation.of("plan", "--help").out())
                .startsWith("Usage: bandstand plan [-c KEY=VALUE]... [--html FILE] [--svg FILE] [OPTION of synth]...\n")
                .doesNotContain("--assembly");
    }

    @Test
    void drawsThePictureAndThePage() throws IOException {
        Path svg = directory.resolve("plan.svg");
        Path html = directory.resolve("plan.html");

        Invocation plan = Invocation.in(
                new Environment(Path.of(""), new TreeMap<>(Map.of("AWS_REGION", "eu-central-1"))),
                arguments(svg, html));

        assertThat(plan.err()).isEmpty();
        assertThat(plan.out()).startsWith("3 stacks, 58 resources");
        assertThat(svg)
                .content()
                .startsWith("<svg ")
                .contains(">backend-service</text>", " USD a month in eu-central-1: ");
        assertThat(html).content().startsWith("<!DOCTYPE html>").contains(Files.readString(svg));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(svg, html);
        }
    }

    @Test
    void letsThoseReadThePictureWhoMayReadAnyFile() throws IOException {
        Path svg = directory.resolve("plan.svg");
        Path other = Files.writeString(directory.resolve("other"), "");

        Invocation.of("plan", "--assembly", BACKEND, "--svg", svg.toString());

        assertThat(Files.getPosixFilePermissions(svg)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void leavesTheCostsOutWhereNoRegionIsKnown() {
        Path svg = directory.resolve("plan.svg");

        assertThat(Invocation.of("plan", "--assembly", BACKEND, "--svg", svg.toString())
                        .err())
                .isEmpty();
        assertThat(svg)
                .content()
                .contains("costs are left out: AWS_REGION names no region")
                .doesNotContain(" USD<");
    }

    @Test
    void refusesAFileThatCannotBeWrittenAndLeavesNothingBehind() throws IOException {
        Path svg = directory.resolve("plan.svg");
        Path html = directory.resolve("missing").resolve("plan.html");

        assertThat(Invocation.of(arguments(svg, html)))
                .isEqualTo(new Invocation(
                        2,
                        "",
                        "bandstand: the picture must go to a file that can be written, got: " + html
                                + " (its folder does not exist)\n"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesAFolderAnEmptyNameAndTheSameFileTwice() {
        assertThat(Invocation.of("plan", "--assembly", BACKEND, "--svg", directory.toString())
                        .err())
                .isEqualTo("bandstand: --svg must name a file, got: the folder " + directory + "\n");
        assertThat(Invocation.of("plan", "--assembly", BACKEND, "--html", "").err())
                .isEqualTo("bandstand: --html must name a file, got: an empty name\n");
        assertThat(Invocation.of("plan", "--assembly", BACKEND, "--html", "x", "--svg", "x")
                        .err())
                .isEqualTo("bandstand: --svg must name another file than --html, got: x\n");
    }

    private static String[] arguments(Path svg, Path html) {
        return new String[] {"plan", "--assembly", BACKEND, "--svg", svg.toString(), "--html", html.toString()};
    }
}
