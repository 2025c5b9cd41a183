package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.services.ecr.IRepository;

/** Where the image of a service comes from. */
public sealed interface TaskImage {

    /** Returns the image of {@code tag} in {@code repository}. */
    static TaskImage tag(IRepository repository, String tag) {
        return new Tag(repository, tag);
    }

    /** Returns the image of {@code digest} ("sha256:...") in {@code repository}. */
    static TaskImage digest(IRepository repository, String digest) {
        return new Digest(repository, digest);
    }

    /** Returns the image at {@code uri}: public, or in an ECR registry whose policy lets this account in. */
    static TaskImage uri(String uri) {
        return new Uri(uri);
    }

    /** Returns the image that the CDK builds from the Dockerfile in {@code directory} and pushes to its own registry. */
    static TaskImage dockerfile(Path directory) {
        return new Dockerfile(directory);
    }

    /** Returns the small public image that answers the health check until there is an image of one's own. */
    static TaskImage placeholder() {
        return new PlaceholderImage();
    }

    /** Tells whether this only stands in for an image that is still to come. */
    default boolean isPlaceholder() {
        return this instanceof PlaceholderImage;
    }

    /**
     * An image of a registry by its tag.
     *
     * @param repository the registry
     * @param tag the tag
     */
    record Tag(IRepository repository, String tag) implements TaskImage {
        /**
         * Checks the tag.
         *
         * @throws IllegalArgumentException if no registry takes it
         */
        public Tag {
            require(
                    tag.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}"),
                    "image.tag must be up to 128 letters, digits, underscores, points or hyphens, got: %s",
                    tag);
        }
    }

    /**
     * An image of a registry by its digest.
     *
     * @param repository the registry
     * @param digest "sha256:" and 64 hexadecimal digits
     */
    record Digest(IRepository repository, String digest) implements TaskImage {
        /**
         * Checks the digest.
         *
         * @throws IllegalArgumentException if it is none
         */
        public Digest {
            require(
                    digest.matches("sha256:[0-9a-f]{64}"),
                    "image.digest must be sha256: and 64 hexadecimal digits, got: %s",
                    digest);
        }
    }

    /**
     * An image by its whole address.
     *
     * @param uri the address
     */
    record Uri(String uri) implements TaskImage {
        /**
         * Checks the address.
         *
         * @throws IllegalArgumentException if it is empty or holds white space
         */
        public Uri {
            require(uri.matches("\\S+"), "image.uri must be an address without white space, got: \"%s\"", uri);
        }
    }

    /**
     * An image that is built from a Dockerfile.
     *
     * @param directory the directory that holds the Dockerfile
     */
    record Dockerfile(Path directory) implements TaskImage {
        /**
         * Looks for the Dockerfile.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Dockerfile {
            require(
                    Files.isRegularFile(directory.resolve("Dockerfile")),
                    "image.dockerfile must be a directory that holds a Dockerfile, got: %s",
                    directory);
        }
    }

    /** The image that stands in. */
    record PlaceholderImage() implements TaskImage {}
}
