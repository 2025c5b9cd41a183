package dev.bandstand.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnobTest {

    private static List<String> turned(JsonNode resource) {
        return Knob.ALL.stream()
                .map(knob -> knob.turn(resource))
                .flatMap(Optional::stream)
                .toList();
    }

    private static JsonNode resource(String type, String properties) {
        return Things.json("{'Type': '" + type + "', 'Properties': " + properties + "}");
    }

    @Test
    void doublesTheProcessorsOfATaskAndItsMemory() {
        JsonNode task = resource("AWS::ECS::TaskDefinition", "{'Cpu': '256', 'Memory': '512'}");

        assertThat(turned(task)).containsExactly("Memory 512 -> 1024", "Cpu 256 -> 512");
        assertThat(task.path("Properties")).hasToString("{\"Cpu\":\"512\",\"Memory\":\"1024\"}");
    }

    @Test
    void leavesATaskThatFargateCannotDouble() {
        assertThat(turned(resource("AWS::ECS::TaskDefinition", "{'Cpu': '8192', 'Memory': '16384'}")))
                .isEmpty();
    }

    @Test
    void doublesTheMemoryWithTheLastProcessorsThatCanBeDoubled() {
        assertThat(turned(resource("AWS::ECS::TaskDefinition", "{'Cpu': '4096', 'Memory': '8192'}")))
                .containsExactly("Memory 8192 -> 16384", "Cpu 4096 -> 8192");
    }

    @Test
    void keepsTheSmallestCountOfTasksWithinTheLargest() {
        String type = "AWS::ApplicationAutoScaling::ScalableTarget";

        assertThat(turned(resource(type, "{'MinCapacity': 0, 'MaxCapacity': 10}")))
                .containsExactly("MinCapacity 0 -> 1");
        assertThat(turned(resource(type, "{'MinCapacity': 3, 'MaxCapacity': 3}")))
                .isEmpty();
    }

    @Test
    void turnsWhatStandsDeepInAResource() {
        assertThat(turned(resource(
                        "AWS::Scheduler::Schedule", "{'Target': {'RetryPolicy': {'MaximumRetryAttempts': 2}}}")))
                .containsExactly("Target.RetryPolicy.MaximumRetryAttempts 2 -> 3");
        assertThat(turned(resource("AWS::ECS::Service", "{'CapacityProviderStrategy': [{'Base': 1}, {'Weight': 3}]}")))
                .containsExactly("CapacityProviderStrategy[1].Weight 3 -> 4");
    }

    @Test
    void leavesWhatIsNotThereAndWhatIsNoNumber() {
        assertThat(turned(resource("AWS::SQS::Queue", "{}"))).isEmpty();
        assertThat(turned(resource("AWS::SQS::Queue", "{'VisibilityTimeout': {'Ref': 'Seconds'}}")))
                .isEmpty();
        assertThat(turned(Things.json("{'Type': 'AWS::SQS::Queue'}"))).isEmpty();
    }
}
