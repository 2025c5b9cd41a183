package dev.bandstand.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the image of a container must hold to. */
final class ImageRules {

    private static final Pattern PRIVATE_REGISTRY =
            Pattern.compile("[0-9]{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?/.*");

    private ImageRules() {}

    /** Checks the image of a main container, which may be a placeholder. */
    static void ofMain(Settings settings, ContainerSettings container, Checks checks) {
        if (container.image().isEmpty()) {
            checks.require(
                    !isIsolated(settings),
                    "image",
                    "must be given when network.nat is none (the placeholder comes from the internet)",
                    "nothing");
        }
        check(settings, container, checks);
    }

    /** Checks the image of any container, if it has one. */
    static void check(Settings settings, ContainerSettings container, Checks checks) {
        container.image().ifPresent(image -> {
            var given = new ArrayList<String>();
            name(given, "tag", image.tag());
            name(given, "digest", image.digest());
            name(given, "uri", image.uri());
            name(given, "dockerfile", image.dockerfile());
            checks.require(
                    given.size() == 1,
                    "image",
                    "must have exactly one of tag, digest, uri and dockerfile",
                    given.isEmpty() ? "none" : String.join(" and ", given));
            image.uri().ifPresent(uri -> isReached(settings, uri, checks.at("image")));
        });
    }

    /** Checks that an image can be pulled from where the tasks run. */
    static void isReached(Settings settings, String uri, Checks checks) {
        checks.require(
                !isIsolated(settings) || PRIVATE_REGISTRY.matcher(uri).matches(),
                "uri",
                "must be an image of a private ECR registry when network.nat is none",
                uri);
    }

    private static boolean isIsolated(Settings settings) {
        return settings.network().existing().isEmpty() && settings.network().nat() == NetworkSettings.Nat.NONE;
    }

    private static void name(List<String> given, String key, Optional<String> value) {
        value.ifPresent(ignored -> given.add(key));
    }
}
