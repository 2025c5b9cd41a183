package dev.bandstand.settings;

import dev.bandstand.settings.RegistrySettings.TagMutability;
import java.util.List;

/**
 * What a repository must hold to.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html">Image tag mutability in ECR</a>
 */
final class RegistryRules {

    private static final List<String> KEYS_OF_A_NEW_REPOSITORY = List.of(
            "name",
            "scanOnPush",
            "tagMutability",
            "tagMutabilityExclusions",
            "keepImages",
            "untaggedAfter",
            "removalPolicy");

    private RegistryRules() {}

    static void check(Settings settings, Report report) {
        settings.registry().ifPresent(registry -> {
            var checks = new Checks(report, "registry");
            if (registry.existing().isPresent()) {
                checks.leftOut(KEYS_OF_A_NEW_REPOSITORY, "registry.existing is given");
                return;
            }
            checks.wholeDays("untaggedAfter", registry.untaggedAfter(), 1, 3650);
            exclusions(registry, checks);
        });
    }

    private static void exclusions(RegistrySettings registry, Checks checks) {
        List<String> exclusions = registry.tagMutabilityExclusions();
        checks.require(
                exclusions.isEmpty() || registry.tagMutability() == TagMutability.IMMUTABLE,
                "tagMutabilityExclusions",
                "must be left out when tagMutability is mutable",
                String.join(", ", exclusions));
        for (int i = 0; i < exclusions.size(); i++) {
            String exclusion = exclusions.get(i);
            long wildcards =
                    exclusion.chars().filter(character -> character == '*').count();
            checks.requireItem(wildcards <= 2, "tagMutabilityExclusions", i, "must have at most 2 *", exclusion);
        }
    }
}
