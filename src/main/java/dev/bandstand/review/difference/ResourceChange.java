package dev.bandstand.review.difference;

import dev.bandstand.template.Resource;
import java.util.List;
import java.util.Optional;

/**
 * What a deployment does to one resource.
 *
 * @param stack the name of its stack; of a nested one {@code Parent/LogicalId}
 * @param logicalId its logical id
 * @param type its type, the new one where that changes
 * @param action what is done to it
 * @param before the resource as it was, empty where it is added; parameters, mappings and conditions are filled in where they are known
 * @param after the resource as it will be, empty where it is removed; filled in likewise
 * @param properties what changes, sorted by path; none for what is added or removed
 * @param because the logical id of the replaced resource that alone makes this one change, empty where it changes itself
 */
public record ResourceChange(
        String stack,
        String logicalId,
        String type,
        Action action,
        Optional<Resource> before,
        Optional<Resource> after,
        List<PropertyChange> properties,
        Optional<String> because) {

    /** Copies the list. */
    public ResourceChange {
        properties = List.copyOf(properties);
    }

    /** Tells whether the resource is of that type. */
    public boolean is(String type) {
        return this.type.equals(type);
    }

    /** Tells whether the resource that was there is gone after the deployment, or may be. */
    public boolean losesTheOldOne() {
        return action == Action.REMOVE || action == Action.REPLACE || action == Action.MAY_REPLACE;
    }
}
