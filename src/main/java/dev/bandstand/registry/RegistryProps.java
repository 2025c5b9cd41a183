package dev.bandstand.registry;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.IKey;

/**
 * How a {@link Registry} keeps images.
 *
 * @param name the name of the repository
 * @param existing the name of a repository to use instead of making one
 * @param scanOnPush whether an image is scanned when it is pushed
 * @param immutableTags whether a tag stays with its image
 * @param tagMutabilityExclusions the tags that may move all the same, sorted
 * @param keepImages how many images are kept
 * @param untaggedAfter when an image without a tag is forgotten
 * @param removalPolicy what happens to the images when the repository leaves the stack
 * @param encryptionKey the key of the images
 */
public record RegistryProps(
        Optional<String> name,
        Optional<String> existing,
        boolean scanOnPush,
        boolean immutableTags,
        List<String> tagMutabilityExclusions,
        int keepImages,
        Duration untaggedAfter,
        RemovalPolicy removalPolicy,
        Optional<IKey> encryptionKey) {

    private static final String NAME = "[a-z0-9]+([._/-][a-z0-9]+)*";
    private static final int MOST_EXCLUSIONS = 5;

    /**
     * Checks the values and copies the exclusions.
     *
     * @throws IllegalArgumentException if a value is out of its limits, or exclusions come with tags that may move anyway
     * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html">Image tag
     *     mutability</a>
     */
    public RegistryProps {
        name.ifPresent(given -> requireName("name", given));
        existing.ifPresent(given -> requireName("existing", given));
        require(
                immutableTags || tagMutabilityExclusions.isEmpty(),
                "tagMutabilityExclusions must be empty when tags are mutable, got: %s",
                tagMutabilityExclusions);
        require(
                tagMutabilityExclusions.size() <= MOST_EXCLUSIONS,
                "tagMutabilityExclusions must be at most %d, got: %s",
                MOST_EXCLUSIONS,
                tagMutabilityExclusions);
        for (String exclusion : tagMutabilityExclusions) {
            require(
                    exclusion.matches("[A-Za-z0-9._*-]{1,128}")
                            && exclusion.chars().filter(c -> c == '*').count() <= 2,
                    "tagMutabilityExclusions must be tags with at most two wildcards (*), got: %s",
                    exclusion);
        }
        require(keepImages >= 1, "keepImages must be at least 1, got: %d", keepImages);
        require(
                untaggedAfter.equals(Duration.ofDays(untaggedAfter.toDays())) && untaggedAfter.toDays() >= 1,
                "untaggedAfter must be at least 1 whole day, got: %s",
                untaggedAfter);
        require(
                removalPolicy == RemovalPolicy.DESTROY || removalPolicy == RemovalPolicy.RETAIN,
                "removalPolicy must be DESTROY or RETAIN, got: %s",
                removalPolicy);
        tagMutabilityExclusions = List.copyOf(new TreeSet<>(tagMutabilityExclusions));
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    private static void requireName(String property, String name) {
        require(
                name.matches(NAME) && name.length() >= 2 && name.length() <= 256,
                "%s must be 2 to 256 lower-case letters and digits, with single . _ - or / between them, got: %s",
                property,
                name);
    }

    private static void require(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private Optional<String> name = Optional.empty();
        private Optional<String> existing = Optional.empty();
        private boolean scanOnPush = true;
        private boolean immutableTags = true;
        private List<String> tagMutabilityExclusions = List.of();
        private int keepImages = 30;
        private Duration untaggedAfter = Duration.ofDays(7);
        private RemovalPolicy removalPolicy = RemovalPolicy.RETAIN;
        private Optional<IKey> encryptionKey = Optional.empty();

        private Builder() {}

        /** Sets the name of the repository. Default: CloudFormation makes one. */
        public Builder name(String name) {
            this.name = Optional.of(name);
            return this;
        }

        /** Sets the name of a repository to use instead of making one; nothing else is then looked at. Default: none. */
        public Builder existing(String existing) {
            this.existing = Optional.of(existing);
            return this;
        }

        /** Sets whether an image is scanned when it is pushed. Default: true. */
        public Builder scanOnPush(boolean scanOnPush) {
            this.scanOnPush = scanOnPush;
            return this;
        }

        /** Sets whether a tag stays with its image. Default: true. */
        public Builder immutableTags(boolean immutableTags) {
            this.immutableTags = immutableTags;
            return this;
        }

        /**
         * Sets the tags that may move all the same, at most five, each with up to two wildcards, for example
         * {@code latest} or {@code dev-*}. Default: none.
         */
        public Builder tagMutabilityExclusions(List<String> tagMutabilityExclusions) {
            this.tagMutabilityExclusions = tagMutabilityExclusions;
            return this;
        }

        /** Sets how many images are kept, at least 1. Default: 30. */
        public Builder keepImages(int keepImages) {
            this.keepImages = keepImages;
            return this;
        }

        /** Sets when an image without a tag is forgotten, in whole days. Default: 7 days. */
        public Builder untaggedAfter(Duration untaggedAfter) {
            this.untaggedAfter = untaggedAfter;
            return this;
        }

        /** Sets what happens to the images when the repository leaves the stack: destroyed or retained. Default: retained. */
        public Builder removalPolicy(RemovalPolicy removalPolicy) {
            this.removalPolicy = removalPolicy;
            return this;
        }

        /** Sets the key of the images; a later change replaces the repository. Default: AES-256 with a key of ECR's own. */
        public Builder encryptionKey(IKey encryptionKey) {
            this.encryptionKey = Optional.of(encryptionKey);
            return this;
        }

        /**
         * Returns the checked props.
         *
         * @throws IllegalArgumentException if a value is refused
         */
        public RegistryProps build() {
            return new RegistryProps(
                    name,
                    existing,
                    scanOnPush,
                    immutableTags,
                    tagMutabilityExclusions,
                    keepImages,
                    untaggedAfter,
                    removalPolicy,
                    encryptionKey);
        }
    }
}
