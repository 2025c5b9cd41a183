package dev.bandstand.settings;

import dev.bandstand.preflight.ArchitectureMismatch;
import dev.bandstand.preflight.CpuArchitecture;
import dev.bandstand.preflight.Finding;
import dev.bandstand.preflight.InstanceGroup;
import dev.bandstand.preflight.InstanceRequirements;
import dev.bandstand.preflight.InstanceType;
import dev.bandstand.preflight.InstanceTypes;
import dev.bandstand.preflight.MixedArchitectures;
import dev.bandstand.preflight.Preflight;
import dev.bandstand.preflight.RequirementsMeetNoType;
import dev.bandstand.preflight.TaskPlan;
import dev.bandstand.preflight.UnknownInstanceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the instances that ECS chooses must hold to. */
final class ManagedInstancesRules {

    /** ECS starts as many instances as the tasks need. */
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private ManagedInstancesRules() {}

    static void check(ManagedInstancesSettings managed, boolean used, Checks checks) {
        if (!managed.instanceTypes().isEmpty()) {
            checks.leftOut(List.of("vCpus", "memoryMiB"), "instanceTypes is given");
            types(managed, checks);
            return;
        }
        managed.vCpus().ifPresent(range -> range(range, checks.at("vCpus")));
        managed.memoryMiB().ifPresent(range -> range(range, checks.at("memoryMiB")));
        if (used || checks.isGiven("vCpus") || checks.isGiven("memoryMiB")) {
            requirements(managed)
                    .filter(requirements -> requirements.minVCpus() <= requirements.maxVCpus()
                            && requirements.minMemoryMiB() <= requirements.maxMemoryMiB())
                    .flatMap(RequirementsMeetNoType::check)
                    .ifPresent(finding -> PreflightRules.report(checks.report(), checks.path(), List.of(finding)));
        }
    }

    /** Returns what is wrong with a task on such instances. */
    static List<Finding> findings(ManagedInstancesSettings managed, TaskPlan task) {
        if (!managed.instanceTypes().isEmpty()) {
            return Preflight.taskOnGroup(task, group(managed));
        }
        var findings = new ArrayList<Finding>();
        ArchitectureMismatch.check(task, architecture(managed)).ifPresent(findings::add);
        if (findings.isEmpty()) {
            requirements(managed)
                    .flatMap(requirements -> RequirementsMeetNoType.check(task, requirements))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static void types(ManagedInstancesSettings managed, Checks checks) {
        InstanceGroup group = group(managed);
        PreflightRules.report(checks.report(), checks.path(), UnknownInstanceType.check(group));
        Optional<Finding> mixed = MixedArchitectures.check(group);
        PreflightRules.report(checks.report(), checks.path(), mixed.stream().toList());
        for (int i = 0; i < managed.instanceTypes().size(); i++) {
            Optional<InstanceType> type =
                    InstanceTypes.find(managed.instanceTypes().get(i));
            checks.requireItem(
                    type.filter(InstanceType::gpu).isEmpty(),
                    "instanceTypes",
                    i,
                    "must be a type without a GPU (a task can not ask for one)",
                    managed.instanceTypes().get(i));
        }
        InstanceTypes.find(managed.instanceTypes().get(0))
                .map(InstanceType::architecture)
                .filter(actual -> mixed.isEmpty() && actual != architecture(managed))
                .ifPresent(actual -> checks.require(
                        false,
                        "architecture",
                        "must be that of instanceTypes (" + actual + ")",
                        ConstantWord.of(managed.architecture())));
    }

    private static void range(RangeSettings range, Checks checks) {
        checks.require(range.max() >= range.min(), "max", "must be at least min (" + range.min() + ")", range.max());
    }

    private static InstanceGroup group(ManagedInstancesSettings managed) {
        return new InstanceGroup(managed.instanceTypes(), ANY_NUMBER, false);
    }

    private static CpuArchitecture architecture(ManagedInstancesSettings managed) {
        return CpuArchitecture.valueOf(managed.architecture().name());
    }

    private static Optional<InstanceRequirements> requirements(ManagedInstancesSettings managed) {
        return managed.vCpus()
                .flatMap(vCpus -> managed.memoryMiB()
                        .map(memory -> new InstanceRequirements(
                                vCpus.min(), vCpus.max(), memory.min(), memory.max(), architecture(managed))));
    }
}
