package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.scaling.ScalingSchedule;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.List;

/**
 * When a scheduled task starts, and what happens when it cannot.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule.html">Managing a schedule</a>
 */
final class Schedules {

    /** What EventBridge does when nothing is said. */
    private static final int AWS_RETRIES = 185;

    private static final int AWS_MAXIMUM_AGE = 86_400;

    private final Assembly assembly;

    Schedules(Assembly assembly) {
        this.assembly = assembly;
    }

    String when(Resource schedule) {
        String zone = schedule.property("ScheduleExpressionTimezone").asText("UTC");
        int window =
                schedule.property("FlexibleTimeWindow/MaximumWindowInMinutes").asInt(0);
        return moments(schedule.property("ScheduleExpression"))
                + " (" + zone + ")"
                + (window > 0 ? " or up to " + Names.duration(60L * window) + " later" : "")
                + (schedule.property("State").asText().equals("DISABLED") ? ", switched off" : "");
    }

    private static String moments(JsonNode expression) {
        String text = Names.text(expression);
        try {
            return new ScalingSchedule(text).inWords();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    String whenItDoesNotStart(Target owner, Resource schedule) {
        JsonNode sent = Launch.target(schedule).orElseThrow();
        int retries = sent.at("/RetryPolicy/MaximumRetryAttempts").asInt(AWS_RETRIES);
        int age = sent.at("/RetryPolicy/MaximumEventAgeInSeconds").asInt(AWS_MAXIMUM_AGE);
        String again = retries == 0
                ? "a start that fails is not tried again"
                : "a start that fails is tried " + Names.count(retries, "time") + " again within "
                        + Names.duration(age);
        List<Target> queues = assembly.targets(owner.stack(), sent.at("/DeadLetterConfig/Arn"));
        String then = queues.isEmpty()
                ? sent.has("DeadLetterConfig") ? "goes to " + Names.text(sent.at("/DeadLetterConfig/Arn")) : "is lost"
                : "goes to queue "
                        + Queues.name(assembly.resource(queues.get(0)).orElseThrow());
        return again + ", then " + then;
    }
}
