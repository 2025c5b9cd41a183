package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A stack on one side.
 *
 * @param written the stack as written
 * @param known the stack with all that is known before a deployment filled in
 */
record Side(StackTemplate written, StackTemplate known) {

    static SortedSet<String> logicalIds(Optional<Side> before, Optional<Side> after) {
        SortedSet<String> ids = new TreeSet<>();
        before.ifPresent(side -> ids.addAll(side.written.template().resources().keySet()));
        after.ifPresent(side -> ids.addAll(side.written.template().resources().keySet()));
        return ids;
    }

    Optional<Version> version(String logicalId) {
        return written.template().resource(logicalId).map(this::version);
    }

    Normal normal() {
        return new Normal(written.region());
    }

    private Version version(Resource resource) {
        Optional<Resource> filled = known.template().resource(resource.logicalId());
        return new Version(
                resource,
                filled.orElse(resource),
                filled.isPresent(),
                body(written, resource),
                body(filled.isPresent() ? known : written, resource));
    }

    private static JsonNode body(StackTemplate stack, Resource resource) {
        return stack.template().tree().path("Resources").path(resource.logicalId());
    }
}
