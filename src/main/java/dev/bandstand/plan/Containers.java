package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The containers of a task: their own image, or the placeholder until there is one, and what each is there for. */
final class Containers {

    /** The image that stands in while a registry is still empty. */
    private static final String PLACEHOLDER = "/docker/library/busybox:";

    private final Assembly assembly;

    Containers(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Says for each container which image it runs. */
    List<String> inWords(Launch launch) {
        List<String> words = new ArrayList<>();
        JsonNode containers = launch.containers(assembly);
        for (JsonNode container : containers) {
            String image = image(launch, container);
            String which = isPlaceholder(image) ? "placeholder " + image : "image " + image;
            words.add(
                    containers.size() == 1
                            ? which
                            : container.path("Name").asText() + ": " + which + role(container) + after(container));
        }
        return words;
    }

    /** Tells whether one of them is the placeholder. */
    boolean runPlaceholder(Launch launch) {
        for (JsonNode container : launch.containers(assembly)) {
            if (isPlaceholder(image(launch, container))) {
                return true;
            }
        }
        return false;
    }

    private String image(Launch launch, JsonNode container) {
        return image(launch.definition().orElseThrow().stack(), container.path("Image"));
    }

    private static String role(JsonNode container) {
        String logs = container.has("FirelensConfiguration") ? ", routes the logs" : "";
        return logs + (container.path("Essential").asBoolean(true) ? "" : ", may end before the others");
    }

    private static String after(JsonNode container) {
        List<String> conditions = new ArrayList<>();
        for (JsonNode dependency : container.path("DependsOn")) {
            String condition = dependency.path("Condition").asText().toUpperCase(Locale.ROOT);
            conditions.add(dependency.path("ContainerName").asText()
                    + switch (condition) {
                        case "HEALTHY" -> " is healthy";
                        case "SUCCESS" -> " succeeded";
                        case "COMPLETE" -> " ended";
                        default -> " started";
                    });
        }
        return conditions.isEmpty() ? "" : ", after " + String.join(" and ", conditions);
    }

    private static boolean isPlaceholder(String image) {
        return image.contains(PLACEHOLDER);
    }

    /** An image in a registry of the assembly is named by that registry, any other as it stands. */
    private String image(String stack, JsonNode image) {
        String text = Intrinsics.text(image);
        for (Target target : assembly.targets(stack, image)) {
            Optional<Resource> repository = assembly.resource(target).filter(found -> found.is("AWS::ECR::Repository"));
            if (repository.isPresent()) {
                String tag = text.replaceFirst("(?s)^.*}", "").replaceFirst("^/", "");
                return Names.of(repository.get(), "RepositoryName") + tag;
            }
        }
        return text.replaceFirst("^[^/]*\\.dkr\\.ecr\\.[^/]*/", "");
    }
}
