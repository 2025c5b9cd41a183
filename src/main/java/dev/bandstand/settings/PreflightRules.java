package dev.bandstand.settings;

import dev.bandstand.preflight.Finding;
import dev.bandstand.preflight.InstanceGroup;
import dev.bandstand.preflight.Preflight;
import dev.bandstand.preflight.TaskCount;
import dev.bandstand.preflight.TaskPlan;
import java.util.Collection;
import java.util.Optional;

/** Reports what the preflight finds in the tasks of the file, alone and on the instances they run on. */
final class PreflightRules {

    private final Settings settings;
    private final Report report;
    private final InstanceGroup ec2;

    private PreflightRules(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
        this.ec2 = Ec2Rules.group(settings.cluster().ec2());
    }

    static void check(Settings settings, Report report) {
        var rules = new PreflightRules(settings, report);
        settings.services().forEach((id, service) -> {
            String path = "services." + id;
            TaskPlan plan = PlannedTask.of(service);
            report(report, path, Preflight.task(plan));
            rules.onInstances(path, service.task(), plan, Optional.of(PlannedCount.of(service)));
        });
        settings.jobs().forEach((id, job) -> {
            String path = "jobs." + id;
            TaskPlan plan = PlannedTask.of(job);
            report(report, path, Preflight.task(plan));
            boolean replicated = job.kind() == JobSettings.Kind.WORKER;
            rules.onInstances(
                    path,
                    job.task(),
                    plan,
                    replicated ? PlannedCount.of(job, ec2(settings).maxInstances()) : Optional.empty());
        });
    }

    private static Ec2Settings ec2(Settings settings) {
        return settings.cluster().ec2();
    }

    private void onInstances(String path, TaskSettings task, TaskPlan plan, Optional<TaskCount> count) {
        if (task.capacity() == Capacity.EC2 && report.isSound("cluster.ec2.instanceTypes")) {
            boolean onePerHost =
                    task.placement().filter(PlacementSettings::isOnePerHost).isPresent();
            report(
                    report,
                    path,
                    count.map(tasks -> Preflight.serviceOnGroup(plan, tasks, onePerHost, ec2))
                            .orElseGet(() -> Preflight.taskOnGroup(plan, ec2)));
        }
        if (task.capacity() == Capacity.MANAGED_INSTANCES) {
            report(
                    report,
                    path,
                    ManagedInstancesRules.findings(settings.cluster().managedInstances(), plan));
        }
    }

    /** Reports findings whose paths are seen from {@code section}. */
    static void report(Report report, String section, Collection<Finding> findings) {
        for (Finding finding : findings) {
            Finding whole = finding.under(section);
            if (whole.isError()) {
                report.add(whole.path(), whole.rule(), whole.got());
            } else {
                report.warn(whole.path(), whole.toString());
            }
        }
    }
}
