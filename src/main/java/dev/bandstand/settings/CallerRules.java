package dev.bandstand.settings;

import dev.bandstand.settings.InternalSettings.Discovery;
import dev.bandstand.settings.TaskSettings.NetworkMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who can call an internal service. */
final class CallerRules {

    private static final String KEY = "allowFrom";

    private CallerRules() {}

    static void check(Settings settings, String id, InternalSettings internal, Checks checks) {
        SortedMap<String, TaskSettings> others = new TreeMap<>();
        settings.jobs().forEach((other, job) -> others.put(other, job.task()));
        settings.services().forEach((other, service) -> others.put(other, service.task()));
        others.remove(id);
        List<String> callers = internal.allowFrom();
        checks.require(!callers.isEmpty(), KEY, "must name a service or a job that may call it", "none");
        for (int i = 0; i < callers.size(); i++) {
            String caller = callers.get(i);
            TaskSettings task = others.get(caller);
            checks.requireItem(task != null, KEY, i, another(others), caller);
            if (task != null) {
                letIn(settings, caller, task, i, checks);
                boolean finds = internal.discovery() == Discovery.CLOUD_MAP || isConnected(settings, caller, task);
                String rule = "must have serviceConnect: true to find the service"
                        + (isRunByService(settings, caller) ? "" : ", which it can not; discovery cloudMap serves it");
                checks.requireItem(finds, KEY, i, rule, caller);
            }
        }
    }

    private static String another(SortedMap<String, TaskSettings> others) {
        return others.isEmpty()
                ? "must be another service or a job, of which there is none"
                : "must be another service or a job: " + SchemaWords.anyOf(List.copyOf(others.keySet()));
    }

    private static void letIn(Settings settings, String caller, TaskSettings task, int index, Checks checks) {
        JobSettings job = settings.jobs().get(caller);
        boolean managedDaemon = job != null && job.daemon() && task.capacity() == Capacity.MANAGED_INSTANCES;
        checks.requireItem(
                task.networkMode() == NetworkMode.AWSVPC && !managedDaemon,
                KEY,
                index,
                "must have a security group of its own, which networkMode awsvpc gives it",
                caller + (managedDaemon ? ", a daemon" : " in " + ConstantWord.of(task.networkMode())));
    }

    private static boolean isConnected(Settings settings, String caller, TaskSettings task) {
        ServiceSettings service = settings.services().get(caller);
        boolean answers = service != null
                && service.internal()
                        .filter(internal -> internal.discovery() == Discovery.SERVICE_CONNECT)
                        .isPresent();
        return answers || task.serviceConnect();
    }

    private static boolean isRunByService(Settings settings, String caller) {
        JobSettings job = settings.jobs().get(caller);
        return job == null || ServiceConnectRules.isRunByService(job);
    }
}
