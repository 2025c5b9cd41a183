package dev.bandstand.simulation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which service of a template is meant. */
class ServiceChoiceTest {

    @TempDir
    Path directory;

    @Test
    void asksWhichServiceIsMeantWhereSeveralScale() {
        Assembly assembly = Assembly.read(Path.of("test/resources/templates/plain-cdk"));

        assertThatThrownBy(() -> ServiceReader.read(assembly, Optional.empty()))
                .isInstanceOf(CannotSimulate.class)
                .hasMessage(
                        "--service must name one of several services: WebServiceD04B5F3E, ServiceD69D759B, got: none");
        assertThat(ServiceReader.read(assembly, Optional.of("web")).logicalId()).isEqualTo("WebServiceD04B5F3E");
    }

    @Test
    void findsAServiceByItsPlaceInTheConstructTree() throws IOException {
        String resource = "{\"Type\": \"AWS::ECS::Service\", \"Metadata\": {\"aws:cdk:path\": \"Shop/%s/Service\"}}";
        String count =
                "{\"Type\": \"AWS::ApplicationAutoScaling::ScalableTarget\", \"Properties\": {\"ScalableDimension\": \"ecs:service:DesiredCount\","
                        + " \"ResourceId\": {\"Fn::Sub\": \"service/main/${%s.Name}\"}}}";
        Path file = Files.writeString(
                directory.resolve("x.json"),
                "{\"Resources\": {\"A\": " + resource.formatted("OrderApi") + ", \"B\": " + resource.formatted("Admin")
                        + ", \"CountA\": " + count.formatted("A") + ", \"CountB\": " + count.formatted("B") + "}}");
        Assembly assembly = Assembly.read(file);

        assertThatThrownBy(() -> ServiceReader.read(assembly, Optional.of("shop")))
                .isInstanceOf(CannotSimulate.class)
                .hasMessage("--service must name one service, got: shop, which may be A, B");
        assertThatThrownBy(() -> ServiceReader.read(assembly, Optional.of("order-api")))
                .hasMessageStartingWith(
                        "A can not be simulated: A: TaskDefinition must be one of the template's, got: none");
    }
}
