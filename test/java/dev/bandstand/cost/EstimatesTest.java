package dev.bandstand.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.prices.UnknownRegion;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimatesTest {

    private static final String SERVICE = """
            Resources:
              Task:
                Type: AWS::ECS::TaskDefinition
                Properties: {Cpu: "512", Memory: 1 GB, RuntimePlatform: {CpuArchitecture: ARM64}}
              Api:
                Type: AWS::ECS::Service
                Properties: {LaunchType: FARGATE, DesiredCount: 3, TaskDefinition: !Ref Task}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Estimate estimate(String yaml) throws IOException {
        return Estimates.of(
                Assembly.read(Files.writeString(folder.resolve("shop.yaml"), yaml)),
                Usage.standard(),
                Optional.of("us-east-1"));
    }

    @Test
    void pricesTheTasksOfAService() throws IOException {
        assertThat(estimate(SERVICE).items())
                .extracting(line -> line.resource() + ": " + line.item() + " " + line.quantity() + " x " + line.price()
                        + " = " + line.monthly())
                .containsExactly(
                        "Api: Fargate memory, ARM 2190 x 0.00356 = 7.80",
                        "Api: Fargate vCPU, ARM 1095 x 0.03238 = 35.46");
    }

    @Test
    void needsARegion() throws IOException {
        Assembly assembly = Assembly.read(Files.writeString(folder.resolve("shop.yaml"), SERVICE));
        assertThatThrownBy(() -> Estimates.of(assembly, Usage.standard(), Optional.empty()))
                .isInstanceOf(UnknownPlace.class)
                .hasMessage(
                        "--region or AWS_REGION must be given: the prices depend on it, and nothing says where shop lies");
        assertThatThrownBy(() -> Estimates.of(assembly, Usage.standard(), Optional.of("mars-1")))
                .isInstanceOf(UnknownRegion.class)
                .hasMessage("region must be one with known prices (eu-central-1, us-east-1), got: mars-1");
    }
}
