package dev.bandstand.registry;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecr.ImageTagMutabilityExclusionFilter;
import software.amazon.awscdk.services.ecr.LifecycleRule;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.RepositoryEncryption;
import software.amazon.awscdk.services.ecr.TagMutability;
import software.amazon.awscdk.services.ecr.TagStatus;
import software.constructs.Construct;

/** A repository for images: scanned when pushed, tags that cannot be moved, old images forgotten; or an existing one. */
public final class Registry extends Construct {

    private final IRepository repository;

    /**
     * Makes the repository, or imports it.
     *
     * @param scope where it belongs
     * @param id its id in {@code scope}
     * @param props how it keeps images
     */
    public Registry(Construct scope, String id, RegistryProps props) {
        super(scope, id);
        this.repository = props.existing()
                .map(name -> Repository.fromRepositoryName(this, "Resource", name))
                .orElseGet(() -> created(props));
    }

    /** Returns the repository. */
    public IRepository getRepository() {
        return repository;
    }

    private Repository created(RegistryProps props) {
        var builder = Repository.Builder.create(this, "Resource")
                .imageScanOnPush(props.scanOnPush())
                .imageTagMutability(mutability(props))
                .lifecycleRules(lifecycle(props))
                .removalPolicy(props.removalPolicy())
                // ECR empties it itself, without a Lambda function:
                // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html
                .emptyOnDelete(props.removalPolicy() == RemovalPolicy.DESTROY);
        props.name().ifPresent(builder::repositoryName);
        if (!props.tagMutabilityExclusions().isEmpty()) {
            builder.imageTagMutabilityExclusionFilters(props.tagMutabilityExclusions().stream()
                    .map(ImageTagMutabilityExclusionFilter::wildcard)
                    .toList());
        }
        props.encryptionKey()
                .ifPresentOrElse(
                        key -> builder.encryption(RepositoryEncryption.KMS).encryptionKey(key),
                        () -> builder.encryption(RepositoryEncryption.AES_256));
        return builder.build();
    }

    private static TagMutability mutability(RegistryProps props) {
        if (!props.immutableTags()) {
            return TagMutability.MUTABLE;
        }
        return props.tagMutabilityExclusions().isEmpty()
                ? TagMutability.IMMUTABLE
                : TagMutability.IMMUTABLE_WITH_EXCLUSION;
    }

    /** The rule for any image has to come last: https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html. */
    private static List<LifecycleRule> lifecycle(RegistryProps props) {
        return List.of(
                LifecycleRule.builder()
                        .rulePriority(1)
                        .description("Images without a tag")
                        .tagStatus(TagStatus.UNTAGGED)
                        .maxImageAge(Duration.days(props.untaggedAfter().toDays()))
                        .build(),
                LifecycleRule.builder()
                        .rulePriority(2)
                        .description("All but the newest images")
                        .tagStatus(TagStatus.ANY)
                        .maxImageCount(props.keepImages())
                        .build());
    }
}
