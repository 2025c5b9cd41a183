package dev.bandstand.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.execution.ExecutionFailed.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/**
 * A one-off task as its stack describes it: an output whose name ends in {@code Run} and whose value is the JSON of a RunTask
 * request. Its {@code startedBy} is {@code bandstand/<job>}, its first container override names the main container.
 *
 * @param request what starts it
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html">RunTask</a>
 */
record DeployedJob(RunTaskRequest request) {

    private static final String STARTED_BY = "bandstand/";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Looks {@code job} up in the outputs of {@code stack}. */
    static DeployedJob find(CloudFormationClient cloudFormation, String stack, String job) {
        SortedMap<String, DeployedJob> jobs = new TreeMap<>();
        for (Output output : outputs(cloudFormation, stack)) {
            if (output.outputKey().endsWith("Run") && output.outputValue().startsWith("{")) {
                DeployedJob found = parse(stack, output);
                jobs.put(found.request.startedBy().substring(STARTED_BY.length()), found);
            }
        }
        DeployedJob found = jobs.get(job);
        if (found == null) {
            throw new ExecutionFailed(
                    Reason.MISSING,
                    "the stack " + stack + " has no one-off task " + job + ", it has "
                            + (jobs.isEmpty() ? "none" : String.join(", ", jobs.keySet())));
        }
        return found;
    }

    /** The container whose log is followed and whose exit code counts. */
    String container() {
        return request.overrides().containerOverrides().get(0).name();
    }

    /** The request, with another command for the main container. */
    RunTaskRequest with(List<String> command) {
        if (command.isEmpty()) {
            return request;
        }
        List<ContainerOverride> overrides = request.overrides().containerOverrides().stream()
                .map(each -> each.name().equals(container())
                        ? each.toBuilder().command(command).build()
                        : each)
                .toList();
        return request.toBuilder()
                .overrides(request.overrides().toBuilder()
                        .containerOverrides(overrides)
                        .build())
                .build();
    }

    private static List<Output> outputs(CloudFormationClient cloudFormation, String name) {
        var request = DescribeStacksRequest.builder().stackName(name).build();
        List<Stack> stacks = Question.ask("cloudformation:DescribeStacks", () -> {
            try {
                return cloudFormation.describeStacks(request).stacks();
            } catch (CloudFormationException refused) {
                if (String.valueOf(refused.getMessage()).contains("does not exist")) {
                    return List.of();
                }
                throw refused;
            }
        });
        if (stacks.isEmpty()) {
            throw new ExecutionFailed(
                    Reason.MISSING,
                    "the stack " + name + " is not deployed in "
                            + cloudFormation.serviceClientConfiguration().region());
        }
        return stacks.get(0).outputs();
    }

    private static DeployedJob parse(String stack, Output output) {
        return read(output.outputValue())
                .filter(DeployedJob::isComplete)
                .map(DeployedJob::new)
                .orElseThrow(() -> new ExecutionFailed(
                        Reason.REFUSED,
                        "the output " + output.outputKey() + " of the stack " + stack
                                + " must be a RunTask request with startedBy and a container override, got: "
                                + output.outputValue()));
    }

    private static Optional<RunTaskRequest> read(String json) {
        try {
            return Optional.of(MAPPER.readValue(json, RunTaskRequest.serializableBuilderClass())
                    .build());
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isComplete(RunTaskRequest request) {
        return Objects.requireNonNullElse(request.startedBy(), "").startsWith(STARTED_BY)
                && request.overrides() != null
                && !request.overrides().containerOverrides().isEmpty();
    }
}
