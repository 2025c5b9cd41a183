package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A resource as it was deployed.
 *
 * @param type its CloudFormation type
 * @param physicalId what the stack calls it
 * @param properties its template properties with every reference resolved
 */
record Deployed(String type, String physicalId, JsonNode properties) {

    /** A resolved property as text, empty when it is not in the template. */
    String text(String property) {
        return properties.path(property).asText("");
    }
}
