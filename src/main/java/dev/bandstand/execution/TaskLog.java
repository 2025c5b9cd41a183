package dev.bandstand.execution;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;

/**
 * What one container of one task prints, from its first line on.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html">The awslogs log driver</a>
 */
final class TaskLog {

    /** Where a container logs, whatever its task. */
    record Place(String group, String prefix, String container) {

        /** Finds where a container logs; empty when that is no stream with a name known before. */
        static Optional<Place> of(ContainerDefinition container) {
            LogConfiguration configuration = container.logConfiguration();
            if (configuration == null || configuration.logDriver() != LogDriver.AWSLOGS) {
                return Optional.empty();
            }
            Map<String, String> options = configuration.options();
            String group = options.get("awslogs-group");
            String prefix = options.get("awslogs-stream-prefix");
            return group == null || prefix == null
                    ? Optional.empty()
                    : Optional.of(new Place(group, prefix, container.name()));
        }
    }

    private final CloudWatchLogsClient logs;
    private final GetLogEventsRequest fromItsStart;
    private @Nullable String token;

    TaskLog(CloudWatchLogsClient logs, Place place, String taskId) {
        this.logs = logs;
        this.fromItsStart = GetLogEventsRequest.builder()
                .logGroupName(place.group())
                .logStreamName(place.prefix() + "/" + place.container() + "/" + taskId)
                .startFromHead(true)
                .build();
    }

    /** Prints what came since the last call; returns whether there was anything. */
    boolean print(PrintStream out) {
        boolean printed = false;
        while (true) {
            var request = fromItsStart.toBuilder().nextToken(token).build();
            Optional<GetLogEventsResponse> response = Question.ask("logs:GetLogEvents", () -> {
                try {
                    return Optional.of(logs.getLogEvents(request));
                } catch (ResourceNotFoundException notYet) {
                    return Optional.empty();
                }
            });
            if (response.isEmpty()) {
                return printed;
            }
            response.get().events().forEach(event -> out.println(event.message()));
            printed |= response.get().hasEvents() && !response.get().events().isEmpty();
            String next = response.get().nextForwardToken();
            if (next == null || next.equals(token)) {
                return printed;
            }
            token = next;
        }
    }
}
