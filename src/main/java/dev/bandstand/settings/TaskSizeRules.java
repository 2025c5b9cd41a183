package dev.bandstand.settings;

import dev.bandstand.scaling.TaskSize;

/** The size of each service's tasks. */
final class TaskSizeRules {

    private TaskSizeRules() {}

    static void check(Settings settings, Report report) {
        settings.services().forEach((id, service) -> {
            try {
                TaskSize.of(service.cpu(), service.memoryMiB());
            } catch (IllegalArgumentException refused) {
                String message = String.valueOf(refused.getMessage()).replaceFirst("^memory ", "memoryMiB ");
                Refusal.report(report, "services." + id, message);
            }
        });
    }
}
