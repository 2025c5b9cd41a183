package dev.bandstand.task;

import java.util.Locale;
import software.constructs.Construct;

/** The name of a container that nobody named. */
final class ContainerNames {

    private ContainerNames() {}

    static String of(Construct service) {
        return service.getNode().getId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
    }
}
