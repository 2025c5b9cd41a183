package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Resource;

/**
 * A resource on one side.
 *
 * @param written the resource as written
 * @param known the resource with all that is known before a deployment filled in; as written where a condition rules it out
 * @param exists whether it exists as far as its condition is known
 * @param writtenBody all of it, as written
 * @param knownBody all of it, filled in
 */
record Version(Resource written, Resource known, boolean exists, JsonNode writtenBody, JsonNode knownBody) {

    boolean sameAs(Version other) {
        return exists == other.exists && writtenBody.equals(other.writtenBody) && knownBody.equals(other.knownBody);
    }
}
