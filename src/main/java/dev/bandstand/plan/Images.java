package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the containers of a service run: their own image, or the placeholder until there is one. */
final class Images {

    /** The image that stands in while a registry is still empty. */
    private static final String PLACEHOLDER = "/docker/library/busybox:";

    private final Assembly assembly;

    Images(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Says for each container of the service which image it runs. */
    List<String> inWords(Thing service) {
        List<String> words = new ArrayList<>();
        Optional<Target> task = task(service);
        if (task.isEmpty()) {
            return words;
        }
        JsonNode containers = assembly.resource(task.get()).orElseThrow().property("ContainerDefinitions");
        for (JsonNode container : containers) {
            String image = image(task.get().stack(), container.path("Image"));
            String which = isPlaceholder(image) ? "placeholder " + image : "image " + image;
            words.add(containers.size() == 1 ? which : container.path("Name").asText() + ": " + which);
        }
        return words;
    }

    boolean runsPlaceholder(Thing service) {
        return inWords(service).stream().anyMatch(Images::isPlaceholder);
    }

    Optional<Target> task(Thing service) {
        return assembly.targets(service.target().stack(), service.resource().property("TaskDefinition")).stream()
                .findFirst();
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
