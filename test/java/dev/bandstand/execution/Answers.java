package dev.bandstand.execution;

import java.util.List;

/** What AWS says about one task, in its words. */
final class Answers {

    static final String ARN = "arn:aws:ecs:eu-central-1:123456789012:task/shop/0a1b";

    private Answers() {}

    static String definition(String driver) {
        return """
                {"taskDefinition":{"containerDefinitions":[{"name":"sidecar"},{"name":"main","logConfiguration":
                 {"logDriver":"%s","options":{"awslogs-group":"/shop","awslogs-stream-prefix":"jobs"}}}]}}
                """.formatted(driver);
    }

    static String task(String status) {
        return "{\"tasks\":[{\"taskArn\":\"" + ARN + "\",\"lastStatus\":\"" + status + "\",\"containers\":[]}]}";
    }

    static String stopped(int exitCode, String stopCode, String reason) {
        return """
                {"tasks":[{"taskArn":"%s","lastStatus":"STOPPED","stopCode":"%s","stoppedReason":"%s","startedAt":1,
                 "containers":[{"name":"sidecar","exitCode":0},{"name":"main","exitCode":%d}]}]}
                """.formatted(ARN, stopCode, reason, exitCode);
    }

    static String lines(String token, String... messages) {
        return "{\"events\":["
                + String.join(
                        ",",
                        List.of(messages).stream()
                                .map(message -> "{\"message\":\"" + message + "\"}")
                                .toList())
                + "],\"nextForwardToken\":\"" + token + "\"}";
    }
}
