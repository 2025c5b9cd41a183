package dev.bandstand.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    private static final String PATH =
            Optional.ofNullable(System.getenv("PATH")).orElse("");
    private static final Path NODE = onPath("node").orElse(Path.of("node"));
    private static final Path CDK = Path.of("node_modules/aws-cdk/bin/cdk").toAbsolutePath();

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(PATH.split(":", -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private int rehearse(Path assembly, String path) {
        RehearsalProps props = RehearsalProps.builder(assembly.toAbsolutePath(), NODE, CDK)
                .variables(Map.of("PATH", path))
                .build();
        return Rehearsal.run(
                props,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void saysWhatToInstallWhereThereIsNoEmulator() {
        assertThat(rehearse(Things.assembly(), folder.toString())).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("no emulator: put fakecloud 0.51.0 on the PATH, or install Docker or cargo"
                        + " (https://rustup.rs)\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void deploysChangesBreaksAndDestroysOnAnEmulator() {
        assumeThatItCanRun();

        int exitCode = rehearse(Things.assembly(), PATH);

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(exitCode).as("%s", String.join("\n", lines)).isZero();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("1 deploy     bootstrapped, 2 stacks deployed"))
                .anyMatch(line -> line.startsWith("2 read back  9 resources, values:"))
                .anyMatch(line -> line.startsWith("3 again      no difference for cdk diff"))
                .anyMatch(line -> line.startsWith("4 change     5 changes deployed"))
                .anyMatch(line -> line.startsWith("5 failure    rejected as it must be"))
                .anyMatch(line -> line.startsWith("6 destroy    2 stacks destroyed"))
                .contains("             left: demo-service.Bucket AWS::Logs::LogGroup (kept, DeletionPolicy Retain)")
                .endsWith("Everything matches or is a known gap.");
    }

    @Test
    void readsEveryKindOfCapacityTaskAndWork() {
        assumeThatItCanRun();

        int exitCode = rehearse(Things.kinds(), PATH);

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(exitCode).as("%s", String.join("\n", lines)).isZero();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("2 read back  55 resources, values: 518 match, 0 differ"))
                .anyMatch(line -> line.startsWith("4 change     19 changes deployed"))
                .contains("             demo-kinds.Queue VisibilityTimeout 300 -> 330")
                .contains("             demo-kinds.Nightly Target.RetryPolicy.MaximumRetryAttempts 2 -> 3");
    }

    private static void assumeThatItCanRun() {
        assumeTrue(onPath("fakecloud").isPresent(), "fakecloud is not on the PATH");
        assumeTrue(Files.isExecutable(NODE) && Files.exists(CDK), "the CDK CLI is not installed");
    }
}
