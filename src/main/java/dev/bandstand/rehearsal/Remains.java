package dev.bandstand.rehearsal;

import dev.bandstand.rehearsal.readback.Aws;
import dev.bandstand.rehearsal.readback.Described;
import dev.bandstand.rehearsal.readback.Readback;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left after the stacks are gone, held against the deletion policies.
 *
 * @param leaves one value for each resource: gone, kept or snapshot
 * @param kept a line for each resource that is still there, and for each snapshot
 */
record Remains(List<Leaf> leaves, List<String> kept) {

    static Remains of(Aws aws, Assembly assembly, List<Described> before) {
        List<Leaf> leaves = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Described now : Readback.again(aws, before)) {
            if (now.type().equals("AWS::CDK::Metadata") || wasNeverThere(before, now)) {
                continue;
            }
            String policy = assembly.resource(now.target())
                    .flatMap(Resource::deletionPolicy)
                    .orElse("Delete");
            String wanted = wanted(policy);
            String found = now.found().isPresent() ? "kept" : Readback.hasSnapshot(aws, now) ? "snapshot" : "gone";
            leaves.add(new Leaf(
                    now.target(), now.type(), "DeletionPolicy." + policy, wanted, found, wanted.equals(found), false));
            if (!found.equals("gone")) {
                kept.add(now.target() + " " + now.type() + " (" + found + ", DeletionPolicy " + policy + ")");
            }
        }
        return new Remains(leaves, kept);
    }

    private static boolean wasNeverThere(List<Described> before, Described now) {
        return before.stream()
                .anyMatch(then ->
                        then.target().equals(now.target()) && then.found().isEmpty());
    }

    private static String wanted(String policy) {
        return switch (policy) {
            case "Retain", "RetainExceptOnCreate" -> "kept";
            case "Snapshot" -> "snapshot";
            default -> "gone";
        };
    }
}
