package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts the tag of the command line in place of each service's own. */
final class ImageTag {

    private ImageTag() {}

    /** Checks that the tag is one and has a use; {@code sound} is the file as far as it is in order. */
    static Problems check(YamlDocument document, ObjectNode sound, String tag) {
        if (!tag.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}")) {
            return problem(
                    document,
                    "must be 1 to 128 letters, digits, underscores, dots or hyphens, beginning with none of the last two",
                    tag);
        }
        for (JsonNode service : sound.path("services")) {
            if (isTagged(service.path("image"))) {
                return Problems.none();
            }
        }
        return sound.path("services").isEmpty()
                ? Problems.none()
                : problem(document, "must be left out when no service takes its image by tag", tag);
    }

    static void apply(EffectiveTree effective, String tag) {
        effective.tree().path("services").properties().forEach(service -> {
            var node = (ObjectNode) service.getValue();
            if (isTagged(node.path("image"))) {
                node.putObject("image").put("tag", tag);
                effective.origin("services." + service.getKey() + ".image.tag", "-c imageTag");
            }
        });
    }

    private static boolean isTagged(JsonNode image) {
        return !image.has("digest") && !image.has("uri") && !image.has("dockerfile");
    }

    private static Problems problem(YamlDocument document, String rule, String tag) {
        return Problems.none().and(new Problem(document.file(), 1, 1, "-c imageTag", rule, Shown.text(tag)));
    }
}
