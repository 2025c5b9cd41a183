package dev.bandstand.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.review.behaviour.UpdateBehaviour;
import dev.bandstand.review.behaviour.UpdateBehaviours;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that moves from one capacity to the next and back, held against what CloudFormation does with each change. */
class MovingCapacityTest {

    private static final List<String> WAY =
            List.of("fargate", "fargateMix", "ec2", "managedInstances", "ec2", "fargateMix", "fargate");
    private static final String TASK_DEFINITION = "AWS::ECS::TaskDefinition";
    private static final String SERVICE = "AWS::ECS::Service";

    private static final Map<String, SortedMap<String, Resource>> TEMPLATES = new LinkedHashMap<>();

    @BeforeAll
    static void synthesizeEveryCapacity(@TempDir Path folder) throws IOException {
        for (String capacity : new TreeSet<>(WAY)) {
            Path config = Files.writeString(folder.resolve(capacity + ".yaml"), """
                    name: moving
                    cluster:
                      name: moving
                    services:
                      api:
                        capacity: %s
                        scaling: {min: 2, max: 4, targetTracking: [{metric: cpu, target: 60}]}
                    """.formatted(capacity));
            Synthesis synthesis = Synthesis.of(config, Map.of(), app -> {});
            assertThat(synthesis.exit()).as(synthesis.printed()).isZero();
            TEMPLATES.put(capacity, resources(synthesis));
        }
    }

    private static SortedMap<String, Resource> resources(Synthesis synthesis) {
        var all = new TreeMap<String, Resource>();
        for (StackTemplate stack : synthesis.assembly().stacks()) {
            stack.template().resources().forEach((id, resource) -> all.put(stack.stackName() + "." + id, resource));
        }
        return all;
    }

    private static SortedMap<String, Resource> template(String capacity) {
        return requireNonNull(TEMPLATES.get(capacity), capacity);
    }

    static Stream<Arguments> moves() {
        return Stream.iterate(0, i -> i + 1).limit(WAY.size() - 1L).map(i -> Arguments.of(WAY.get(i), WAY.get(i + 1)));
    }

    @Test
    void theTableKnowsWhatReplacesAService() {
        assertThat(List.of("LaunchType", "SchedulingStrategy")).allMatch(property -> replaces(SERVICE, property));
        assertThat(List.of("CapacityProviderStrategy", "TaskDefinition"))
                .noneMatch(property -> replaces(SERVICE, property));
        assertThat(replaces(TASK_DEFINITION, "ContainerDefinitions")).isTrue();
    }

    private static boolean replaces(String type, String property) {
        JsonNode none = MissingNode.getInstance();
        return UpdateBehaviours.of(type, property, none, none).compareTo(UpdateBehaviour.CONDITIONAL) >= 0;
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("moves")
    void noResourceOfTheServiceComesOrGoes(String from, String to) {
        assertThat(ofTheService(to)).isEqualTo(ofTheService(from)).isNotEmpty();
    }

    private static SortedMap<String, String> ofTheService(String capacity) {
        var types = new TreeMap<String, String>();
        template(capacity).forEach((id, resource) -> {
            if (id.startsWith("moving-dev-service.Api")) {
                types.put(id, resource.type());
            }
        });
        return types;
    }

    /** Every change of a task definition is a new revision; the service goes over to it in a rolling deployment. */
    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("moves")
    void cloudFormationReplacesNothingButTheTaskDefinition(String from, String to) {
        var replaced = new TreeSet<String>();
        SortedMap<String, Resource> after = template(to);
        template(from).forEach((id, before) -> {
            Resource now = after.get(id);
            if (now != null && !before.type().equals(TASK_DEFINITION)) {
                changed(before, now).stream()
                        .filter(property -> replaces(before.type(), property))
                        .forEach(property -> replaced.add(id + " " + property));
            }
        });
        assertThat(replaced).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("moves")
    void theServiceChangesItsStrategyInPlace(String from, String to) {
        assertThat(changed(service(from), service(to)))
                .contains("CapacityProviderStrategy")
                .isSubsetOf("CapacityProviderStrategy", "PlatformVersion", "PlacementStrategies");
    }

    private static Resource service(String capacity) {
        return template(capacity).values().stream()
                .filter(resource -> resource.type().equals(SERVICE))
                .findFirst()
                .orElseThrow();
    }

    private static SortedSet<String> changed(Resource before, Resource after) {
        var names = new TreeSet<String>();
        before.properties().fieldNames().forEachRemaining(names::add);
        after.properties().fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> value(before, name).equals(value(after, name)));
        return names;
    }

    private static JsonNode value(Resource resource, String property) {
        return resource.properties().path(property);
    }
}
