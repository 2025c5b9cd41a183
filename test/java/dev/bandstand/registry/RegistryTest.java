package dev.bandstand.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.kms.Key;

class RegistryTest {

    private static final String REPOSITORY = "AWS::ECR::Repository";

    private static final Template DEVELOPMENT = template(props -> props.name("workshop-backend")
            .tagMutabilityExclusions(List.of("latest", "dev-*"))
            .removalPolicy(RemovalPolicy.DESTROY));
    private static final Template PRODUCTION = production();

    @Test
    void developmentKeepsItsTemplate() {
        Golden.matches("registry-development", DEVELOPMENT);
    }

    @Test
    void productionKeepsItsTemplate() {
        Golden.matches("registry-production", PRODUCTION);
    }

    @Test
    void scansWhatIsPushed() {
        PRODUCTION.hasResourceProperties(REPOSITORY, Map.of("ImageScanningConfiguration", Map.of("ScanOnPush", true)));
    }

    @Test
    void letsOnlyTheExcludedTagsMove() {
        PRODUCTION.hasResourceProperties(REPOSITORY, Map.of("ImageTagMutability", "IMMUTABLE"));
        DEVELOPMENT.hasResourceProperties(
                REPOSITORY,
                Map.of(
                        "ImageTagMutability",
                        "IMMUTABLE_WITH_EXCLUSION",
                        "ImageTagMutabilityExclusionFilters",
                        List.of(exclusion("dev-*"), exclusion("latest"))));
        template(props -> props.immutableTags(false))
                .hasResourceProperties(REPOSITORY, Map.of("ImageTagMutability", "MUTABLE"));
    }

    @Test
    void keepsItsImagesWhenTheStackGoesUnlessToldToDestroyThem() {
        PRODUCTION.hasResource(REPOSITORY, Map.of("DeletionPolicy", "Retain", "UpdateReplacePolicy", "Retain"));
        DEVELOPMENT.hasResource(
                REPOSITORY,
                Map.of("DeletionPolicy", "Delete", "Properties", Match.objectLike(Map.of("EmptyOnDelete", true))));
        DEVELOPMENT.resourceCountIs("AWS::Lambda::Function", 0);
    }

    @Test
    void encryptsWithTheKeyOrAsEcrDoesByItself() {
        PRODUCTION.hasResourceProperties(
                REPOSITORY,
                Map.of("EncryptionConfiguration", Map.of("EncryptionType", "KMS", "KmsKey", Match.anyValue())));
        DEVELOPMENT.hasResourceProperties(REPOSITORY, Map.of("EncryptionConfiguration", Match.absent()));
    }

    @Test
    void takesAnExistingRepository() {
        var stack = new Stack(new App(), "Existing");
        var registry = new Registry(
                stack, "Registry", RegistryProps.builder().existing("my-repo").build());

        assertThat(registry.getRepository().getRepositoryName()).isEqualTo("my-repo");
        assertThat(Template.fromStack(stack).toJSON()).doesNotContainKey("Resources");
    }

    @Test
    void hasTheDocumentedDefaults() {
        var props = RegistryProps.builder().build();

        assertThat(props.name()).isEmpty();
        assertThat(props.existing()).isEmpty();
        assertThat(props.scanOnPush()).isTrue();
        assertThat(props.immutableTags()).isTrue();
        assertThat(props.tagMutabilityExclusions()).isEmpty();
        assertThat(props.keepImages()).isEqualTo(30);
        assertThat(props.untaggedAfter()).isEqualTo(Duration.ofDays(7));
        assertThat(props.removalPolicy()).isEqualTo(RemovalPolicy.RETAIN);
        assertThat(props.encryptionKey()).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        props -> props.name("Shop"),
                        "name must be 2 to 256 lower-case letters and digits, with single . _ - or / between them, got:"
                                + " Shop"),
                refusal(
                        props -> props.existing("shop--api"),
                        "existing must be 2 to 256 lower-case letters and digits, with single . _ - or / between them,"
                                + " got: shop--api"),
                refusal(
                        props -> props.immutableTags(false).tagMutabilityExclusions(List.of("latest")),
                        "tagMutabilityExclusions must be empty when tags are mutable, got: [latest]"),
                refusal(
                        props -> props.tagMutabilityExclusions(Collections.nCopies(6, "a")),
                        "tagMutabilityExclusions must be at most 5, got: [a, a, a, a, a, a]"),
                refusal(
                        props -> props.tagMutabilityExclusions(List.of("*a*b*")),
                        "tagMutabilityExclusions must be tags with at most two wildcards (*), got: *a*b*"),
                refusal(props -> props.keepImages(0), "keepImages must be at least 1, got: 0"),
                refusal(
                        props -> props.untaggedAfter(Duration.ofHours(36)),
                        "untaggedAfter must be at least 1 whole day, got: PT36H"),
                refusal(
                        props -> props.removalPolicy(RemovalPolicy.SNAPSHOT),
                        "removalPolicy must be DESTROY or RETAIN, got: SNAPSHOT"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatEcrWould(UnaryOperator<RegistryProps.Builder> change, String message) {
        assertThatThrownBy(() -> change.apply(RegistryProps.builder()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Template template(UnaryOperator<RegistryProps.Builder> change) {
        var stack = new Stack(new App(), "Test");
        new Registry(stack, "Registry", change.apply(RegistryProps.builder()).build());
        return Template.fromStack(stack);
    }

    private static Template production() {
        var stack = new Stack(new App(), "Test");
        var key = Key.fromKeyArn(stack, "Key", "arn:aws:kms:eu-central-1:123456789012:key/1");
        new Registry(
                stack,
                "Registry",
                RegistryProps.builder().name("shop").encryptionKey(key).build());
        return Template.fromStack(stack);
    }

    private static Map<String, Object> exclusion(String tag) {
        return Map.of(
                "ImageTagMutabilityExclusionFilterType", "WILDCARD", "ImageTagMutabilityExclusionFilterValue", tag);
    }

    private static Arguments refusal(UnaryOperator<RegistryProps.Builder> change, String message) {
        return Arguments.of(change, message);
    }
}
