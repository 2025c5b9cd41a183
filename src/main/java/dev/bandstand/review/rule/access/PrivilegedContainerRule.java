package dev.bandstand.review.rule.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.written.Items;
import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A container gets rights over the host, or loses what held it back. */
final class PrivilegedContainerRule implements Rule {

    private static final String LINUX = "LinuxParameters";
    private static final String READ_ONLY = "ReadonlyRootFilesystem";

    @Override
    public String name() {
        return "privilegedContainer";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a container, new or not, becomes privileged, gets a capability or a name space of the host, or one that was there may"
                        + " write its root file system or runs as root");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes(Containers.TASK_DEFINITION)) {
            change.after().ifPresent(after -> compare(change, after, told));
        }
        return told.findings();
    }

    private static void compare(ResourceChange change, Resource after, Told told) {
        for (String mode : List.of("PidMode", "IpcMode", "NetworkMode")) {
            boolean was = change.before().filter(before -> isHost(before, mode)).isPresent();
            if (!was && isHost(after, mode) && (change.before().isPresent() || !mode.equals("NetworkMode"))) {
                tell(change, mode, Told.label(change) + " shares the host: " + mode + " host", told);
            }
        }
        SortedMap<String, JsonNode> before = change.before().map(Containers::of).orElseGet(TreeMap::new);
        Containers.of(after).forEach((name, container) -> {
            Optional<JsonNode> old = Optional.ofNullable(before.get(name));
            container(change, name, old, container, told);
        });
    }

    private static void container(
            ResourceChange change, String name, Optional<JsonNode> old, JsonNode container, Told told) {
        String label = "container " + name + " of " + Told.label(change);
        JsonNode was = old.orElse(container.path(""));
        if (isTrue(container, "Privileged") && !isTrue(was, "Privileged")) {
            tell(change, Containers.path(name, "Privileged"), label + " becomes privileged", told);
        }
        List<String> more = new ArrayList<>(
                Items.texts(container.path(LINUX).path("Capabilities").path("Add")));
        more.removeAll(Items.texts(was.path(LINUX).path("Capabilities").path("Add")));
        if (!more.isEmpty()) {
            tell(change, Containers.path(name, LINUX), label + " gets capability " + String.join(", ", more), told);
        }
        if (old.isPresent() && isTrue(was, READ_ONLY) && !isTrue(container, READ_ONLY)) {
            tell(change, Containers.path(name, READ_ONLY), label + " may write its root file system", told);
        }
        if (old.isPresent() && !isRoot(was) && isRoot(container)) {
            tell(change, Containers.path(name, "User"), label + " runs as root, or as its image says", told);
        }
    }

    private static boolean isHost(Resource task, String mode) {
        return task.property(mode).asText().equals("host");
    }

    private static boolean isTrue(JsonNode container, String property) {
        return Plain.truth(container.path(property), false).orElse(true) && container.has(property);
    }

    private static boolean isRoot(JsonNode container) {
        String user = container.path("User").asText().split(":", 2)[0];
        return !container.path("User").isContainerNode() && (user.isEmpty() || user.equals("0") || user.equals("root"));
    }

    private static void tell(ResourceChange change, String path, String what, Told told) {
        told.add(
                Severity.WARNING,
                change.stack(),
                change.logicalId(),
                path,
                what
                        + ", so whoever breaks into it gets further; keep it as it was, or give it to a task that holds nothing else");
    }
}
