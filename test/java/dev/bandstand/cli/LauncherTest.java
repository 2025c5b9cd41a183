package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real launcher on a machine whose tools only write down how they were called. */
class LauncherTest {

    @TempDir
    private Path directory = Path.of("");

    private Machine machine;

    @BeforeEach
    void newMachine() throws IOException {
        machine = new Machine(directory);
    }

    @Test
    void saysInOneLineEachWhatTheFirstRunDoesAndNothingAfterwards() throws Exception {
        Invocation first = machine.bandstand("synth");
        Invocation second = machine.bandstand("synth");

        assertThat(first.err()).isEqualTo("""
                bandstand: installing the CDK CLI (npm ci)
                bandstand: compiling (mvn compile)
                bandstand: preparing fast starts (class-data archive)
                """);
        assertThat(first.exitCode()).isZero();
        assertThat(second).isEqualTo(new Invocation(0, "", ""));
        assertThat(machine.calls("mvn")).hasSize(1);
        assertThat(machine.calls("npm")).hasSize(1);
    }

    @Test
    void compilesAgainWhenASourceChangedOrWent() throws Exception {
        Path source = machine.project().resolve("src/main/java/A.java");
        machine.bandstand("explain");

        Files.writeString(source, "class A {}");
        machine.bandstand("explain");
        Files.delete(source);
        machine.bandstand("explain");
        machine.bandstand("explain");

        assertThat(machine.calls("mvn")).hasSize(3);
    }

    @Test
    void compilesAgainForAnotherJdk() throws Exception {
        machine.bandstand("explain");
        Path jdk = Files.createDirectories(directory.resolve("other jdk/bin"));
        for (String tool : new String[] {"java", "javac"}) {
            Files.copy(directory.resolve("tools").resolve(tool), jdk.resolve(tool));
        }
        machine.setting("JAVA_HOME", directory.resolve("other jdk").toString()).bandstand("explain");

        assertThat(machine.calls("mvn")).hasSize(2);
    }

    @Test
    void needsNeitherNodeNorTheCdkToCheckAFile() throws Exception {
        Invocation validated = machine.without("node").without("npm").bandstand("validate", "config/other.yaml");

        assertThat(validated.exitCode()).isZero();
        assertThat(machine.calls("java"))
                .last()
                .asString()
                .endsWith(" dev.bandstand.cli.Bandstand validate config/other.yaml");
    }

    @Test
    void handsWhatTheCommandReadOverToTheAppThatPrintsTheTemplate() throws Exception {
        machine.tool("java", """
                case $* in
                  *-XshowSettings*) echo '    java.specification.version = 21' ;;
                  *Bandstand\\ bootstrap\\ wrong*) exit 2 ;;
                  *Bandstand\\ bootstrap*) echo '{"repository":"o/n"}' ;;
                  *GithubBootstrap) echo "template of $CDK_CONTEXT_JSON" ;;
                esac
                """);

        assertThat(machine.bandstand("bootstrap", "github", "--repository=o/n").out())
                .isEqualTo("template of {\"repository\":\"o/n\"}\n");
        assertThat(machine.bandstand("bootstrap", "wrong")).isEqualTo(new Invocation(2, "", ""));
    }

    @Test
    void handsEveryOptionOverToTheCdk() throws Exception {
        machine.bandstand("synth", "-q", "--profile", "two words", "--output=x", "-c", "imageTag=1", "my-stack");

        assertThat(machine.calls("node"))
                .last()
                .asString()
                .endsWith(
                        "node_modules/aws-cdk/bin/cdk synth -q --profile two words --output=x -c imageTag=1 my-stack");
    }

    @Test
    void bringsANodeOfItsOwnWhereTheMachinesIsTooOld() throws Exception {
        machine.tool("npm", "mkdir -p node_modules/aws-cdk/bin node_modules/node; : >node_modules/aws-cdk/bin/cdk\n");
        machine.tool("node", """
                case $* in
                  --version) echo v20.1.0 ;;
                  installArchSpecificPackage.js)
                    mkdir bin
                    printf '#!/bin/sh\\ncommand -v node\\n' >bin/node
                    chmod +x bin/node ;;
                esac
                """);
        Invocation listed = machine.bandstand("ls");

        assertThat(listed.err()).startsWith("""
                bandstand: installing the CDK CLI (npm ci)
                bandstand: installing a newer Node beside it, because this machine has Node 20 (npm)
                """);
        assertThat(listed.out()).isEqualTo(machine.project().resolve("node_modules/node/bin/node") + "\n");
        assertThat(machine.bandstand("ls")).isEqualTo(new Invocation(0, listed.out(), ""));
    }

    @Test
    void saysSoWhereNpmBringsNoNode() throws Exception {
        machine.tool("npm", "mkdir -p node_modules/aws-cdk/bin node_modules/node; : >node_modules/aws-cdk/bin/cdk\n");
        machine.tool("node", "case $* in --version) echo v18.20.0 ;; *) exit 1 ;; esac\n");

        assertThat(machine.bandstand("ls").err())
                .endsWith("bandstand: Node.js 22 or newer is missing and npm could not bring it, got: "
                        + directory.resolve("tools/node") + " 18\n");
    }

    @Test
    void refusesAnOptionThatTheCdkWouldIgnore() throws Exception {
        assertThat(machine.bandstand("ls").exitCode()).isZero();
        assertThat(machine.bandstand("synth", "--outptu", "x"))
                .isEqualTo(
                        new Invocation(2, "", "bandstand: unknown option --outptu of synth, did you mean --output?\n"));
        assertThat(machine.bandstand("synth", "-z"))
                .isEqualTo(new Invocation(2, "", "bandstand: unknown option -z of synth\n"));
        assertThat(machine.bandstand("synth", "--no-quiet", "--Profile=x").exitCode())
                .isEqualTo(2);
    }

    @Test
    void refusesAnUnknownCommandWithTheNearestBeforeItBuilds() throws Exception {
        assertThat(machine.bandstand("deplyo"))
                .isEqualTo(new Invocation(2, "", "bandstand: unknown command deplyo, did you mean deploy?\n"));
        assertThat(machine.bandstand("xyzzy")).isEqualTo(new Invocation(2, "", "bandstand: unknown command xyzzy\n"));
        assertThat(machine.bandstand("--halp"))
                .isEqualTo(new Invocation(2, "", "bandstand: unknown option --halp, did you mean --help?\n"));
        assertThat(machine.calls("mvn")).isEmpty();
    }

    @Test
    void namesTheToolThatIsMissing() throws Exception {
        machine.without("mvn");
        assertThat(machine.bandstand("explain"))
                .isEqualTo(new Invocation(3, "", "bandstand: mvn is missing: install Maven\n"));
        machine.without("javac");
        assertThat(machine.bandstand("explain").err())
                .isEqualTo("bandstand: a JDK 17 or newer is needed, this is a runtime without compiler: "
                        + directory.resolve("tools/java") + "\n");
        machine.without("java");
        assertThat(machine.bandstand("explain"))
                .isEqualTo(new Invocation(3, "", "bandstand: java is missing: install a JDK 17 or newer\n"));
        machine.without("npm");
        assertThat(machine.bandstand("synth"))
                .isEqualTo(new Invocation(3, "", "bandstand: npm is missing: install Node.js with npm\n"));
        machine.without("node");
        assertThat(machine.bandstand("synth"))
                .isEqualTo(new Invocation(3, "", "bandstand: node is missing: install Node.js with npm\n"));
    }

    @Test
    void refusesAnOldJdk() throws Exception {
        machine.tool("java", "echo '    java.specification.version = 11'\n");

        assertThat(machine.bandstand("explain"))
                .isEqualTo(new Invocation(
                        3,
                        "",
                        "bandstand: a JDK 17 or newer is needed, got: " + directory.resolve("tools/java") + " 11\n"));
    }

    @Test
    void showsWhatTheCompilerSaidWhenTheBuildFails() throws Exception {
        machine.tool("mvn", "echo '[ERROR] A.java:1 is wrong'; exit 1\n");

        assertThat(machine.bandstand("explain")).isEqualTo(new Invocation(1, "", """
                bandstand: compiling (mvn compile)
                [ERROR] A.java:1 is wrong
                bandstand: the build failed, see above
                """));
    }

    @Test
    void findsFilesOfTheCallersFolderFirst() throws Exception {
        Path caller = Files.createDirectories(directory.resolve("else where"));
        Files.writeString(caller.resolve("mine.yaml"), "");
        machine.start(caller, "explain", "-c", "config=mine.yaml").end();
        machine.start(caller, "explain", "-c", "config=config/workshop.yaml").end();
        Path config = Files.createDirectories(machine.project().resolve("config"));
        Files.writeString(config.resolve("workshop.yaml"), "");
        machine.start(config, "validate", "workshop.yaml").end();

        assertThat(machine.calls("java"))
                .filteredOn(call -> call.contains("cli.Bandstand"))
                .satisfiesExactly(
                        call -> assertThat(call).endsWith("explain -c config=" + caller.resolve("mine.yaml")),
                        call -> assertThat(call).endsWith("explain -c config=config/workshop.yaml"),
                        call -> assertThat(call).endsWith("validate config/workshop.yaml"));
    }

    @Test
    void leavesAloneWhatATaskIsGiven() throws Exception {
        Path caller = Files.createDirectories(directory.resolve("elsewhere"));
        Files.writeString(caller.resolve("mine.yaml"), "");
        machine.without("node").without("npm");

        machine.start(caller, "run", "-c", "config=mine.yaml", "migrate", "--", "config=mine.yaml", "mine.yaml")
                .end();

        assertThat(machine.calls("java"))
                .last()
                .asString()
                .endsWith(" dev.bandstand.cli.Bandstand run -c config=" + caller.resolve("mine.yaml")
                        + " migrate -- config=mine.yaml mine.yaml");
    }

    @Test
    void buildsOnceForTwoAtOnce() throws Exception {
        Machine.Running one = machine.start(machine.project(), "explain");
        Machine.Running other = machine.start(machine.project(), "explain");

        assertThat(one.end().exitCode()).isZero();
        assertThat(other.end().exitCode()).isZero();
        assertThat(machine.calls("mvn")).hasSize(1);
    }

    @Test
    void takesOverTheLockOfALauncherThatDied() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(machine.state("lock"));
        Files.writeString(machine.state("lock/pid"), gone.pid() + "\n");

        assertThat(machine.bandstand("explain").exitCode()).isZero();
        assertThat(machine.state("lock")).doesNotExist();
        assertThat(machine.state("lock.breaking")).doesNotExist();
    }

    @Test
    void passesTheExitCodeOfTheAppThrough() throws Exception {
        machine.tool(
                "java",
                "case $* in *BandstandApp) exit 2 ;; *-XshowSettings*) echo java.specification.version = 17 ;; esac\n");
        machine.tool("node", """
                case $* in
                  --version) echo v24.1.0 ;;
                  *completions*) ;;
                  *synth*) ./bandstand app || exit 1 ;;
                esac
                """);

        assertThat(machine.bandstand("synth").exitCode()).isEqualTo(2);
    }
}
