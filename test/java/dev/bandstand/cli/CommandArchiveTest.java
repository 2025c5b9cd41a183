package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real launcher with the real Java, and the class-data archive of the commands that need no CDK. */
class CommandArchiveTest {

    private static final String LIBRARIES = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> path.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));

    @TempDir
    private static Path directory = Path.of("");

    private static Machine machine;
    private static Invocation first;
    private static byte[] good;

    @BeforeAll
    static void reviewForTheFirstTime() throws Exception {
        machine = machine(directory);
        first = review(machine, "head.json");
        good = Files.readAllBytes(made("commands.jsa"));
    }

    @Test
    void isMadeOnceInOneLine() throws Exception {
        assertThat(first.err()).isEqualTo("""
                bandstand: compiling (mvn compile)
                bandstand: preparing fast starts (class-data archive)
                """);
        assertThat(first.out()).contains("RetentionInDays: 30 -> 1");
        assertPassedOverOrUsed();
    }

    @Test
    void holdsOurOwnClassesToo() throws Exception {
        assertThat(loaded())
                .contains("dev.bandstand.review.Review source: shared objects file")
                .contains("dev.bandstand.cost.Estimates source: shared objects file");
    }

    @Test
    void oneThatIsDamagedOrGoneIsPassedOver() throws Exception {
        Path archive = made("commands.jsa");
        byte[] noise = new byte[20_000];
        new Random(3).nextBytes(noise);
        byte[] damaged = good.clone();
        System.arraycopy(noise, 0, damaged, damaged.length / 2, noise.length);
        for (byte[] content : new byte[][] {damaged, noise, {}}) {
            Files.deleteIfExists(archive);
            Files.write(archive, content);
            assertPassedOverOrUsed();
        }
        Files.delete(archive);
        assertPassedOverOrUsed();
        Files.write(archive, good);
    }

    @Test
    void oneWhoseClassesAreGoneIsPassedOver() throws Exception {
        Path jar = made("commands.jar");
        Path away = Files.move(jar, jar.resolveSibling("away"));
        assertPassedOverOrUsed();
        Files.move(away, jar);
    }

    @Test
    void oneThatCannotBeMadeIsNotTriedAgain(@TempDir Path other) throws Exception {
        Machine broken = machine(other);
        Files.delete(broken.project().resolve("launcher/training/head.json"));
        Invocation once = review(broken, "base.json");

        assertThat(once.exitCode()).isZero();
        assertThat(once.err()).contains("preparing fast starts");
        assertThat(review(broken, "base.json")).isEqualTo(new Invocation(0, once.out(), ""));
    }

    @Test
    void isNotMadeInCi(@TempDir Path other) throws Exception {
        Machine ci = machine(other).setting("CI", "true");

        assertThat(review(ci, "head.json").err()).isEqualTo("bandstand: compiling (mvn compile)\n");
    }

    private static void assertPassedOverOrUsed() throws IOException, InterruptedException {
        assertThat(review(machine, "head.json")).isEqualTo(new Invocation(0, first.out(), ""));
    }

    private static Machine machine(Path directory) throws IOException {
        return new Machine(directory, "shop")
                .without("java")
                .without("javac")
                .setting("JAVA_HOME", System.getProperty("java.home"))
                .tool("mvn", """
                        mkdir target
                        cp -R '%s' target/classes
                        for argument; do
                          case $argument in -Dmdep.outputFile=*) echo '%s' >"${argument#*=}" ;; esac
                        done
                        """.formatted(Path.of("target/classes").toAbsolutePath(), LIBRARIES));
    }

    private static Invocation review(Machine on, String head) throws IOException, InterruptedException {
        return on.bandstand(
                "review",
                "--region=eu-central-1",
                "--fail-on=never",
                "--base=launcher/training/base.json",
                "--head=launcher/training/" + head);
    }

    private static Path made(String name) throws IOException {
        try (Stream<Path> files = Files.walk(machine.state(""))) {
            return files.filter(file -> file.endsWith("commands.log"))
                    .findFirst()
                    .orElseThrow()
                    .resolveSibling(name);
        }
    }

    /** The launcher keeps the JVM's own words out of the output, so this asks the JVM itself. */
    private static String loaded() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:on",
                        "-XX:SharedArchiveFile=" + made("commands.jsa"),
                        "-Xlog:class+load",
                        "-cp",
                        made("commands.jar") + File.pathSeparator + LIBRARIES,
                        "dev.bandstand.cli.Bandstand",
                        "review",
                        "--base=launcher/training/base.json",
                        "--head=launcher/training/head.json",
                        "--region=eu-central-1")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("loaded").toFile())
                .start();
        java.waitFor();
        return Files.readString(directory.resolve("loaded"));
    }
}
