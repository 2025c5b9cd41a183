package dev.bandstand.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.yaml.Shown;
import java.util.List;

/** Puts the tag of the command line in place of each service's and each job's own. */
final class ImageTag {

    private static final List<String> OWNERS = List.of("services", "jobs");

    private ImageTag() {}

    /** Checks that the tag is one and has a use; {@code sound} is the file as far as it is in order. */
    static Problems check(YamlDocument document, ObjectNode sound, String tag) {
        if (!tag.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}")) {
            return problem(
                    document,
                    "must be 1 to 128 letters, digits, underscores, dots or hyphens, beginning with none of the last two",
                    tag);
        }
        boolean taken = OWNERS.stream()
                .flatMap(kind -> sound.path(kind).valueStream())
                .anyMatch(owner -> isTagged(owner.path("image")));
        boolean nobody = OWNERS.stream().allMatch(kind -> sound.path(kind).isEmpty());
        return taken || nobody
                ? Problems.none()
                : problem(document, "must be left out when no service or job takes its image by tag", tag);
    }

    static void apply(EffectiveTree effective, String tag) {
        OWNERS.forEach(kind -> effective.tree().path(kind).properties().forEach(owner -> {
            var node = (ObjectNode) owner.getValue();
            if (isTagged(node.path("image"))) {
                node.putObject("image").put("tag", tag);
                effective.origin(kind + "." + owner.getKey() + ".image.tag", "-c imageTag");
            }
        }));
    }

    private static boolean isTagged(JsonNode image) {
        return !image.has("digest") && !image.has("uri") && !image.has("dockerfile");
    }

    private static Problems problem(YamlDocument document, String rule, String tag) {
        return Problems.none().and(new Problem(document.file(), 1, 1, "-c imageTag", rule, Shown.text(tag)));
    }
}
