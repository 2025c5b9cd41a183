package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real launcher with the real Java, and a class-data archive in every state that an archive can get into. */
class ClassDataArchiveTest {

    private static final Invocation CHECKED = new Invocation(0, "my.yaml is in order\n", "");

    @TempDir
    private static Path directory = Path.of("");

    private static Machine machine;
    private static Path archive;
    private static byte[] good;

    @BeforeAll
    static void makeAnArchiveOfTheLibraries() throws IOException, InterruptedException {
        String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        Path classes = Path.of("target/classes").toAbsolutePath();
        machine = new Machine(directory)
                .without("java")
                .without("javac")
                .setting("JAVA_HOME", System.getProperty("java.home"))
                .tool("mvn", """
                        mkdir target
                        cp -R '%s' target/classes
                        for argument; do
                          case $argument in -Dmdep.outputFile=*) echo '%s' >"${argument#*=}" ;; esac
                        done
                        """.formatted(classes, libraries));
        Files.writeString(machine.project().resolve("my.yaml"), "name: shop\nservices: {api: {}}\n");
        archive = machine.state("libraries.jsa");
        assertThat(check().exitCode()).isZero();
        dump(libraries);
        good = Files.readAllBytes(archive);
    }

    @Test
    void aGoodOneIsUsed() throws Exception {
        put(good);

        assertThat(check()).isEqualTo(CHECKED);
    }

    @Test
    void aMissingOneIsPassedOver() throws Exception {
        Files.deleteIfExists(archive);

        assertThat(check()).isEqualTo(CHECKED);
    }

    @Test
    void anEmptyAndATruncatedOneArePassedOver() throws Exception {
        put(new byte[0]);
        assertThat(check()).isEqualTo(CHECKED);

        put(Arrays.copyOf(good, good.length / 2));
        assertThat(check()).isEqualTo(CHECKED);
    }

    @Test
    void somethingElseIsPassedOver() throws Exception {
        byte[] noise = new byte[1_000_000];
        new Random(1).nextBytes(noise);
        put(noise);

        assertThat(check()).isEqualTo(CHECKED);
    }

    @Test
    void oneThatIsDamagedAnywhereIsPassedOver() throws Exception {
        byte[] noise = new byte[20_000];
        new Random(2).nextBytes(noise);
        for (int part = 0; part < 4; part++) {
            put(good);
            try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
                file.seek((long) good.length * part / 4 + 1_000);
                file.write(noise);
            }
            assertThat(check()).as("damaged after %d quarters", part).isEqualTo(CHECKED);
        }
    }

    @Test
    void anUnreadableOneIsPassedOver() throws Exception {
        put(good);
        assertThat(archive.toFile().setReadable(false)).isTrue();

        assertThat(check()).isEqualTo(CHECKED);
    }

    @Test
    void oneOfOtherLibrariesIsPassedOver() throws Exception {
        dump("");

        assertThat(check()).isEqualTo(CHECKED);
    }

    private static Invocation check() throws IOException, InterruptedException {
        return machine.bandstand("validate", "my.yaml");
    }

    private static void dump(String libraries) throws IOException, InterruptedException {
        Files.deleteIfExists(archive);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process dump = new ProcessBuilder(java, "-Xshare:dump", "-XX:SharedArchiveFile=" + archive, "-cp", libraries)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("dump.log").toFile())
                .start();
        assertThat(dump.waitFor()).isZero();
    }

    private static void put(byte[] content) throws IOException {
        Files.deleteIfExists(archive);
        Files.write(archive, content);
    }
}
