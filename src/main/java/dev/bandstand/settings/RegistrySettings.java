package dev.bandstand.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The ECR repository of the services' images: a new one, or one that stands already.
 *
 * @param name the repository's name
 * @param existing the name of one that stands already; then nothing else here counts
 * @param scanOnPush whether pushed images are scanned
 * @param tagMutability whether tags can be moved
 * @param tagMutabilityExclusions tags that can be moved all the same; * is a wildcard
 * @param keepImages how many tagged images are kept
 * @param untaggedAfter when an image without a tag is deleted, in whole days
 * @param removalPolicy what becomes of the images when the stack is deleted
 */
public record RegistrySettings(
        String name,
        Optional<String> existing,
        boolean scanOnPush,
        TagMutability tagMutability,
        List<String> tagMutabilityExclusions,
        int keepImages,
        Duration untaggedAfter,
        RemovalPolicy removalPolicy) {
    /** Whether a tag can be moved to another image. */
    public enum TagMutability {
        /** It can not. */
        IMMUTABLE,
        /** It can. */
        MUTABLE
    }

    /** What becomes of the images when the stack is deleted. */
    public enum RemovalPolicy {
        /** They are deleted. */
        DESTROY,
        /** They stay. */
        RETAIN
    }

    /** Copies what could be changed from outside. */
    public RegistrySettings {
        tagMutabilityExclusions = List.copyOf(tagMutabilityExclusions);
    }
}
