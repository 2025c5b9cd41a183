package dev.bandstand.settings;

import dev.bandstand.scaling.TaskSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a task must hold to. */
final class TaskRules {

    private static final Pattern PRIVATE_REGISTRY =
            Pattern.compile("[0-9]{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?/.*");

    private TaskRules() {}

    static void check(Settings settings, TaskSettings task, Checks checks) {
        size(task, checks);
        image(settings, task.container(), checks);
        checks.between("stopTimeout", task.container().stopTimeout(), Duration.ofSeconds(2), Duration.ofMinutes(2));
        checks.logRetention("logRetention", task.logRetention());
        checks.require(
                !task.database() || settings.database().isPresent(),
                "database",
                "must be false as long as there is no database",
                "true");
        checks.require(
                !settings.cluster().executeCommand() || !task.container().readOnlyRootFilesystem(),
                "readOnlyRootFilesystem",
                "must be false when cluster.executeCommand is true (its agent writes to the container)",
                "true");
    }

    private static void size(TaskSettings task, Checks checks) {
        try {
            TaskSize.of(task.cpu(), task.memoryMiB());
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage()).replaceFirst("^memory ", "memoryMiB ");
            Refusal.report(checks.report(), checks.path(), message);
        }
    }

    private static void image(Settings settings, ContainerSettings container, Checks checks) {
        boolean isolated =
                settings.network().existing().isEmpty() && settings.network().nat() == NetworkSettings.Nat.NONE;
        if (container.image().isEmpty()) {
            checks.require(
                    !isolated,
                    "image",
                    "must be given when network.nat is none (the placeholder comes from the internet)",
                    "nothing");
            return;
        }
        ImageSettings image = container.image().get();
        var given = new ArrayList<String>();
        name(given, "tag", image.tag());
        name(given, "digest", image.digest());
        name(given, "uri", image.uri());
        name(given, "dockerfile", image.dockerfile());
        checks.require(
                given.size() == 1,
                "image",
                "must have exactly one of tag, digest, uri and dockerfile",
                given.isEmpty() ? "none" : String.join(" and ", given));
        image.uri()
                .filter(uri -> isolated && !PRIVATE_REGISTRY.matcher(uri).matches())
                .ifPresent(uri -> checks.at("image")
                        .require(
                                false,
                                "uri",
                                "must be an image of a private ECR registry when network.nat is none",
                                uri));
    }

    private static void name(List<String> given, String key, Optional<String> value) {
        value.ifPresent(ignored -> given.add(key));
    }
}
