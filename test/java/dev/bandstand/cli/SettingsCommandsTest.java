package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsCommandsTest {

    @TempDir
    private Path project = Path.of("");

    @BeforeEach
    void writeTwoFiles() throws IOException {
        Files.createDirectory(project.resolve("config"));
        Files.writeString(project.resolve("cdk.json"), """
                {"app": "./bandstand app", "context": {"config": "config/shop.yaml"}}
                """);
        Files.writeString(project.resolve("config/shop.yaml"), """
                name: shop
                services:
                  api: {port: 8081}
                """);
        Files.writeString(project.resolve("config/wrong.yaml"), """
                name: shop
                nmae: shop
                services:
                  api: {port: 70000}
                """);
    }

    @Test
    void validatesTheFileThatCdkJsonNames() {
        assertThat(Invocation.in(project, "validate"))
                .isEqualTo(new Invocation(0, "config/shop.yaml is in order\n", ""));
    }

    @Test
    void printsEveryProblemOfAFileWithItsPlace() {
        Invocation wrong = Invocation.in(project, "validate", "config/wrong.yaml");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines()).hasSize(2).allMatch(line -> line.contains("config/wrong.yaml:"));
        assertThat(Invocation.in(project, "explain", "-c", "config=config/wrong.yaml"))
                .isEqualTo(wrong);
    }

    @Test
    void validateTellsTheWarningsOfAllEnvironmentsOnceEach() throws IOException {
        Files.writeString(project.resolve("config/shop.yaml"), """
                name: shop
                jobs:
                  mail: {queue: {deadLetterRetention: 4d}}
                environments:
                  staging: {jobs: {mail: {queue: {retention: 5d}}}}
                  test: {}
                """);
        String counts = "jobs.mail.queue.deadLetterRetention (4d) counts from when a message was first sent, so with"
                + " retention %s one may be gone before anybody looks";
        Invocation validated = Invocation.in(project, "validate");

        assertThat(validated.exitCode()).isZero();
        assertThat(validated.out()).isEqualTo("config/shop.yaml is in order\n");
        assertThat(validated.err().replace(project + "/", "").lines())
                .containsExactly(
                        "config/shop.yaml:3:18 warning: " + counts.formatted("4d"),
                        "config/shop.yaml:3:18 warning: " + counts.formatted("5d") + " (environment staging)");
    }

    @Test
    void explainsWhereEachSettingCameFrom() {
        Invocation explained = Invocation.in(project, "explain", "--context", "imageTag=1.2.3");

        assertThat(explained.exitCode()).isZero();
        assertThat(explained.err()).isEmpty();
        assertThat(explained.out().lines())
                .anyMatch(line -> line.matches("services\\.api\\.port +8081 +.*config/shop\\.yaml:3:\\d+"))
                .anyMatch(line -> line.matches("services\\.api\\.image\\.tag +\"?1\\.2\\.3\"? +-c imageTag"));
    }

    @Test
    void refusesContextThatItDoesNotKnow() {
        assertThat(Invocation.in(project, "explain", "-c", "confg=x"))
                .isEqualTo(
                        new Invocation(2, "", "bandstand: -c must be config, environment or imageTag, got: confg\n"));
    }

    @Test
    void wantsAFileWhereNoneIsNamed() throws IOException {
        Files.delete(project.resolve("cdk.json"));

        assertThat(Invocation.in(project, "validate"))
                .isEqualTo(new Invocation(
                        2,
                        "",
                        "bandstand: a settings file must be named, by FILE, by -c config=FILE or in cdk.json\n"));
    }

    @Test
    void namesAMisspelledOptionAndASecondFile() {
        assertThat(Invocation.in(project, "explain", "--contxt", "x"))
                .isEqualTo(new Invocation(
                        2, "", "bandstand: unknown option --contxt of explain, did you mean --context?\n"));
        assertThat(Invocation.in(project, "validate", "a.yaml", "b.yaml"))
                .isEqualTo(new Invocation(2, "", "bandstand: unexpected argument of validate: b.yaml\n"));
    }

    @Test
    void explainsItsOptions() {
        assertThat(Invocation.in(project, "validate", "--help").out()).startsWith("Usage: bandstand validate ");
        assertThat(Invocation.in(project, "explain", "-h").out()).contains("-c, --context=KEY=VALUE");
    }
}
