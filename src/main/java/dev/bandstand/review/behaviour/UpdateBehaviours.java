package dev.bandstand.review.behaviour;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What happens to a resource when a property of it changes: as AWS's resource specification has it, and where that is known to be
 * wrong or vague, as our own list of overrides has it.
 */
public final class UpdateBehaviours {

    private static final String CUSTOM_RESOURCE = "AWS::CloudFormation::CustomResource";

    private UpdateBehaviours() {}

    /**
     * Returns what CloudFormation does.
     *
     * @param type the type of the resource
     * @param property the name of a property of the resource, not of a part of it
     * @param before what was there, a missing node where it was not
     * @param after what will be there, a missing node where it will not
     */
    public static UpdateBehaviour of(String type, String property, JsonNode before, JsonNode after) {
        return Corrections.of(type, property, before, after)
                .map(Correction::behaviour)
                .orElseGet(() -> specified(type, property));
    }

    /** Tells whether the specification has the type; a custom resource it never knows. */
    public static boolean knows(String type) {
        return !type.startsWith("Custom::")
                && !type.equals(CUSTOM_RESOURCE)
                && Specification.of(type).isPresent();
    }

    /** Tells whether a resource of the type holds what is lost with it: as the specification has it, or as {@link Holdings} has it. */
    public static boolean isStateful(String type) {
        return Holdings.of(type).isPresent()
                || Specification.of(type).filter(Specification::stateful).isPresent();
    }

    private static UpdateBehaviour specified(String type, String property) {
        UpdateBehaviour otherwise = knows(type) ? UpdateBehaviour.NO_INTERRUPTION : UpdateBehaviour.UNKNOWN;
        return Specification.of(type)
                .map(specification -> specification.behaviour(property, otherwise))
                .orElse(otherwise);
    }
}
