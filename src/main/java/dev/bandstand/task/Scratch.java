package dev.bandstand.task;

import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.MountPoint;

/** The empty folder /tmp of a container that can write nowhere else. */
final class Scratch {

    /** The name of the main container's volume; that of another one ends in its name. */
    static final String NAME = "tmp";

    private static final String PATH = "/tmp";

    private Scratch() {}

    /** Tells whether {@code container} needs one: it has none of its own and could not write there. */
    static boolean isNeededBy(ContainerProps container) {
        return container.readOnlyRootFilesystem()
                && container.mounts().values().stream()
                        .noneMatch(mount -> mount.path().equals(PATH));
    }

    static void mount(ContainerDefinition container, String volume) {
        container.addMountPoints(MountPoint.builder()
                .sourceVolume(volume)
                .containerPath(PATH)
                .readOnly(false)
                .build());
    }
}
