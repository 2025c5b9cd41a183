package dev.bandstand.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts the tag of the command line in place of each service's own. */
final class ImageTag {

    private ImageTag() {}

    static void apply(EffectiveTree effective, String tag) {
        effective.tree().path("services").properties().forEach(service -> {
            var node = (ObjectNode) service.getValue();
            ObjectNode image = node.path("image") instanceof ObjectNode given ? given : node.putObject("image");
            if (image.isEmpty() || image.has("tag")) {
                image.put("tag", tag);
                effective.origin("services." + service.getKey() + ".image.tag", "-c imageTag");
            }
        });
    }
}
