package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarningsTest {

    private static final String FILE = """
            name: shop
            services:
              api: {port: 5000}
            environments:
              staging: {services: {api: {port: 6000}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void writeAFile() throws IOException {
        file = Files.writeString(folder.resolve("x.yaml"), FILE);
    }

    @Test
    void standAtTheLineAndColumnOfTheirSetting() {
        Report report = report("dev");
        report.warn("services.api.port", "services.api.port is no usual one");

        assertThat(report.warnings()).hasToString(file + ":3:9 warning: services.api.port is no usual one\n");
    }

    @Test
    void standAtTheOverlayWhereItSaysSo() {
        Report report = report("staging");
        report.warn("services.api.port", "services.api.port is no usual one");

        assertThat(report.warnings()).hasToString(file + ":5:30 warning: services.api.port is no usual one\n");
    }

    @Test
    void standAtTheNearestPlaceWhereTheFileSaysNothing() {
        Report report = report("dev");
        report.warn("services.api.cpu", "services.api.cpu is little");

        assertThat(report.warnings()).hasToString(file + ":3:3 warning: services.api.cpu is little\n");
    }

    @Test
    void areKeptBackWhereTheValueIsRefusedAnyway() {
        var report = new Report(YamlReader.read(file), "dev", new TreeSet<>(List.of("services.api.port")));
        report.warn("services.api.port", "services.api.port is no usual one");

        assertThat(report.warnings()).isEqualTo(Warnings.none());
    }

    @Test
    void areToldOnceAndInTheOrderOfTheFile() {
        Report report = report("dev");
        report.warn("services.api.port", "services.api.port is no usual one");
        report.warn("name", "name is short");
        report.warn("services.api.port", "services.api.port is no usual one");

        assertThat(report.warnings().list()).extracting(Warning::line).containsExactly(1, 3);
    }

    @Test
    void ofAnotherEnvironmentNameItUnlessTheDefaultHasThemToo() {
        Report own = report("dev");
        own.warn("name", "name is short");
        Report staging = report("staging");
        staging.warn("name", "name is short");
        staging.warn("name", "name is long");

        Warnings joined = Environments.join(
                Environments.join(Warnings.none(), own.warnings(), "dev", true), staging.warnings(), "staging", false);

        assertThat(joined)
                .hasToString("%1$s:1:1 warning: name is long (environment staging)\n%1$s:1:1 warning: name is short\n"
                        .formatted(file));
    }

    @Test
    void tellThatNobodyHearsTheAlarmsOfProduction() throws IOException {
        String jobs = "jobs: {mail: {queue: {}}, migrate: {}, report: {schedule: {rate: 1h}}}\n";
        String silent = "name: shop\n" + jobs;
        String production = "name: shop\npreset: production\n" + jobs;
        String told = production + "observability: {alarmTopic: \"arn:aws:sns:eu-central-1:123456789012:a\"}\n";

        assertThat(warnings(silent)).isEqualTo(Warnings.none());
        assertThat(warnings(told)).isEqualTo(Warnings.none());
        assertThat(warnings(production))
                .hasToString(file + ":3:1 warning: observability.alarmTopic is not given, so nobody hears the alarms of"
                        + " jobs.mail, jobs.report\n");
    }

    @Test
    void tellThatADeadLetterMayBeGoneBeforeAnybodyLooks() throws IOException {
        assertThat(warnings("name: shop\njobs: {mail: {queue: {retention: 14d}}}\n"))
                .hasToString(
                        file + ":2:15 warning: jobs.mail.queue.deadLetterRetention (14d) counts from when a message"
                                + " was first sent, so with retention 14d one may be gone before anybody looks\n");
    }

    @Test
    void tellOfAFileSystemThatIsAVolumeOfNoTask() throws IOException {
        String files = "name: shop\nfileSystems: {uploads: {}}\n";
        String used = files + "jobs: {scan: {volumes: {files: {efs: {fileSystem: uploads}}}}}\n";

        assertThat(warnings(used)).isEqualTo(Warnings.none());
        assertThat(warnings(files + "services: {api: {}}\n"))
                .hasToString(file + ":2:15 warning: fileSystems.uploads is a volume of no task\n");
    }

    private Warnings warnings(String yaml) throws IOException {
        Files.writeString(file, yaml);
        return SettingsFile.load(file, Overrides.none()).warnings();
    }

    private Report report(String environment) {
        return new Report(YamlReader.read(file), environment, new TreeSet<>());
    }
}
