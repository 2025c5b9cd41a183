package dev.bandstand.task;

import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.RepositoryAttributes;
import software.amazon.awscdk.services.ecr.assets.DockerImageAsset;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.constructs.Construct;

/**
 * An image as a container takes it, and the registry that ECS must be let into for it.
 *
 * @param container the image
 * @param registry the registry, unless everybody may pull from it
 */
record PulledImage(ContainerImage container, Optional<IRepository> registry) {

    private static final Pattern PRIVATE_REGISTRY =
            Pattern.compile("(\\d{12})\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?/([^:@]+)(?:[:@].*)?");

    static PulledImage of(Construct scope, TaskImage image, Architecture architecture) {
        if (image instanceof TaskImage.Tag tagged) {
            return in(tagged.repository(), tagged.tag());
        }
        if (image instanceof TaskImage.Digest pinned) {
            return in(pinned.repository(), pinned.digest());
        }
        if (image instanceof TaskImage.Dockerfile built) {
            var asset = DockerImageAsset.Builder.create(scope, "Image")
                    .directory(built.directory().toString())
                    .platform(architecture.platform())
                    .build();
            return new PulledImage(ContainerImage.fromDockerImageAsset(asset), Optional.of(asset.getRepository()));
        }
        String address = image instanceof TaskImage.Uri uri ? uri.uri() : Placeholder.IMAGE;
        return new PulledImage(ContainerImage.fromRegistry(address), privateRegistry(scope, address));
    }

    /** The CDK would take the address out of the ARN with Fn::Split, which takes no Fn::GetStackOutput. */
    private static PulledImage in(IRepository registry, String tagOrDigest) {
        String address = registry.getEnv().getAccount() + ".dkr.ecr."
                + registry.getEnv().getRegion() + "."
                + Aws.URL_SUFFIX + "/"
                + registry.getRepositoryName()
                + (tagOrDigest.startsWith("sha256:") ? "@" : ":") + tagOrDigest;
        return new PulledImage(ContainerImage.fromRegistry(address), Optional.of(registry));
    }

    private static Optional<IRepository> privateRegistry(Construct scope, String address) {
        var matcher = PRIVATE_REGISTRY.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String arn = Stack.of(scope)
                .formatArn(ArnComponents.builder()
                        .service("ecr")
                        .account(matcher.group(1))
                        .region(matcher.group(2))
                        .resource("repository")
                        .resourceName(matcher.group(3))
                        .build());
        return Optional.of(Repository.fromRepositoryAttributes(
                scope,
                "Registry",
                RepositoryAttributes.builder()
                        .repositoryName(matcher.group(3))
                        .repositoryArn(arn)
                        .build()));
    }
}
