package dev.bandstand.simulation.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {

    private static final String OR_SPREAD =
            ", or uniform(a, b), triangular(a, m, b) or lognormal(p50, p95) of such in rising order";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsValuesInYaml() throws IOException {
        Parameters parameters = ModelFile.read(Files.writeString(folder.resolve("m.yaml"), """
                # as measured
                publish.ecs: triangular(40, 60, 90)
                start.task: 42.5
                cooldown.scaleInShared: no
                schedule.delay: uniform(0, 5)
                """));

        assertThat(parameters.of(Parameter.PUBLISH_ECS)).isEqualTo(new Spread.Triangular(40, 60, 90));
        assertThat(parameters.of(Parameter.START_TASK)).isEqualTo(new Spread.Fixed(42.5));
        assertThat(parameters.word(Parameter.COOLDOWN_SCALE_IN_SHARED)).isEqualTo("no");
        assertThat(parameters.of(Parameter.SCHEDULE_DELAY)).isEqualTo(new Spread.Uniform(0, 5));
        assertThat(parameters.of(Parameter.ALARM_PHASE)).isEqualTo(Parameter.ALARM_PHASE.standard());
    }

    @Test
    void readsValuesInJson() throws IOException {
        Parameters parameters = ModelFile.read(Files.writeString(
                folder.resolve("m.json"), "{\"start.task\": \"lognormal(30, 60)\", \"alarm.phase\": 0}"));

        assertThat(parameters.of(Parameter.START_TASK)).isEqualTo(new Spread.LogNormal(30, 60));
        assertThat(parameters.of(Parameter.ALARM_PHASE)).isEqualTo(new Spread.Fixed(0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            publish.esc: 60               | publish.esc must be a parameter of the model (did you mean publish.ecs?), see --list-parameters
            qwertz: 60                    | qwertz must be a parameter of the model, see --list-parameters
            publish.ecs: -1               | publish.ecs must be a number between 0 and 86400{or spread}, got: -1
            publish.ecs: .nan             | publish.ecs must be a number between 0 and 86400{or spread}, got: .nan
            publish.ecs: soon             | publish.ecs must be a number between 0 and 86400{or spread}, got: soon
            publish.ecs: 90s              | publish.ecs must be a number between 0 and 86400{or spread}, got: 90s
            start.task: uniform(60, 30)   | start.task must be a number between 0 and 86400{or spread}, got: uniform(60, 30)
            start.healthCheck: 1.5        | start.healthCheck must be a number between 0 and 1{or spread}, got: 1.5
            alarm.phase: uniform(0, 61)   | alarm.phase must be a number between 0 and 60{or spread}, got: uniform(0, 61)
            tracking.highPeriods: 2.5     | tracking.highPeriods must be a whole number between 1 and 100, got: 2.5
            tracking.lowPeriods: 0        | tracking.lowPeriods must be a whole number between 1 and 100, got: 0
            tracking.lowFactor: 1.1       | tracking.lowFactor must be a number between 0 and 1, got: 1.1
            tracking.scaleIn: all         | tracking.scaleIn must be computed or one or halfWay, got: all
            requests.emptyMinute: 0       | requests.emptyMinute must be zero or missing, got: 0
            cooldown.largerRestarts: true | cooldown.largerRestarts must be yes or no, got: true
            cpu.busy: 0                   | cpu.busy must be a number between 1 and 100, got: 0
            overload.utilisation: 101     | overload.utilisation must be a number between 1 and 100, got: 101
            memory.idle: uniform(0, 100)  | memory.idle must be a number between 0 and 100, got: uniform(0, 100)
            fargate.launchRate: 0         | fargate.launchRate must be a number between 0.01 and 10000, got: 0
            client.timeout: 86401         | client.timeout must be a number between 0 and 86400, got: 86401
            """)
    void namesFileAndLineOfWhatCannotBe(String line, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("m.yaml"), "start.application: 5\n" + line + "\n");

        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(MalformedModel.class)
                .hasMessage(file + ":2 " + message.replace("{or spread}", OR_SPREAD));
    }
}
