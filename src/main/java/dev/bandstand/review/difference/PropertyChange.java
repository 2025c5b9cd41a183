package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.behaviour.UpdateBehaviour;
import java.util.Optional;

/**
 * One leaf of the tree of differences below a resource.
 *
 * @param path where it stands, names parted by dots, an item of a list by what it means, as in
 *     {@code ContainerDefinitions[api].Image} or {@code SecurityGroupIngress[tcp 80 from 0.0.0.0/0]}; DeletionPolicy,
 *     UpdateReplacePolicy, Condition and Type stand for themselves
 * @param before what was there, empty where it was not
 * @param after what will be there, empty where it will not
 * @param behaviour what CloudFormation does for this property
 */
public record PropertyChange(
        String path, Optional<JsonNode> before, Optional<JsonNode> after, UpdateBehaviour behaviour) {

    /** Returns the name of the property of the resource in which the leaf stands. */
    public String property() {
        return path.split("[.\\[]", 2)[0];
    }
}
