package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Target;
import java.util.Optional;

/**
 * A resource of a template beside what its service says about it.
 *
 * @param target which resource
 * @param type its CloudFormation type
 * @param physicalId what the stack calls it, empty when the stack does not hold it
 * @param wanted its template properties with every reference resolved
 * @param found its description in CloudFormation's names, empty when it was not found
 * @param problem why it could not be described, empty when it could
 */
public record Described(
        Target target,
        String type,
        String physicalId,
        JsonNode wanted,
        Optional<JsonNode> found,
        Optional<String> problem) {}
