package dev.bandstand.delivery;

import static java.util.Collections.singletonMap;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.OidcProviderNative;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.WebIdentityPrincipal;
import software.constructs.Construct;

/**
 * What the jobs of one GitHub repository may do in this account without a stored key: those of its pull requests compare, those of
 * one branch or environment deploy. Neither has rights of its own beyond that; the deploy role passes through the roles of
 * {@code cdk bootstrap}.
 *
 * @see <a href="https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws">OpenID Connect in
 *     AWS</a>
 */
public final class GithubRoles extends Construct {

    static final String ISSUER = "token.actions.githubusercontent.com";

    private static final String AUDIENCE = "sts.amazonaws.com";

    private final GithubRolesProps props;
    private final String providerArn;
    private final Role diffRole;
    private final Role deployRole;

    /**
     * Makes the roles, and the provider unless there is one.
     *
     * @param scope where it belongs
     * @param id its id in {@code scope}
     * @param props whom to trust with what
     */
    public GithubRoles(Construct scope, String id, GithubRolesProps props) {
        super(scope, id);
        this.props = props;
        this.providerArn = props.providerArn().orElseGet(this::provider);
        this.diffRole = diffRole();
        this.deployRole = deployRole();
    }

    /** Returns the ARN of the provider. */
    public String getProviderArn() {
        return providerArn;
    }

    /** Returns the role of pull requests: it reads the templates of stacks, and no more. */
    public IRole getDiffRole() {
        return diffRole;
    }

    /** Returns the role of deployments. */
    public IRole getDeployRole() {
        return deployRole;
    }

    /** AWS knows GitHub's authorities itself, so no thumbprint is given that would grow old. */
    private String provider() {
        return OidcProviderNative.Builder.create(this, "Resource")
                .url("https://" + ISSUER)
                .clientIds(List.of(AUDIENCE))
                .removalPolicy(RemovalPolicy.DESTROY)
                .build()
                .getOidcProviderArn();
    }

    private Role diffRole() {
        ManagedPolicy policy = policy("DiffPolicy", "Reads the templates of stacks", readStacks());
        if (props.lookups()) {
            policy.addStatements(assume("lookup"));
        }
        return role("DiffRole", "Compares the pull requests of " + props.repository(), "pull_request", policy);
    }

    private Role deployRole() {
        return role(
                "DeployRole",
                "Deploys from " + props.repository(),
                props.deployFrom().subject(),
                policy(
                        "DeployPolicy",
                        "Passes through the roles of the CDK",
                        assume("deploy", "file-publishing", "image-publishing", "lookup")));
    }

    private Role role(String id, String description, String subject, ManagedPolicy policy) {
        return Role.Builder.create(this, id)
                .description(description)
                .assumedBy(jobs(subject))
                .maxSessionDuration(Duration.hours(1))
                .managedPolicies(List.of(policy))
                .build();
    }

    private ManagedPolicy policy(String id, String description, PolicyStatement statement) {
        return ManagedPolicy.Builder.create(this, id)
                .description(description)
                .statements(List.of(statement))
                .build();
    }

    /** Compared as a whole: no pattern could be met by a branch, environment or repository that somebody names after it. */
    private WebIdentityPrincipal jobs(String subject) {
        var claims = new TreeMap<String, Object>();
        claims.put(ISSUER + ":aud", AUDIENCE);
        claims.put(ISSUER + ":sub", "repo:" + props.repository() + ":" + subject);
        return new WebIdentityPrincipal(providerArn, singletonMap("StringEquals", claims));
    }

    private PolicyStatement readStacks() {
        return PolicyStatement.Builder.create()
                .actions(List.of(
                        "cloudformation:DescribeStacks",
                        "cloudformation:GetTemplate",
                        "cloudformation:ListStackResources"))
                .resources(regions()
                        .map(region -> arn("cloudformation", region, "stack", "*"))
                        .toList())
                .build();
    }

    private PolicyStatement assume(String... purposes) {
        return PolicyStatement.Builder.create()
                .actions(List.of("sts:AssumeRole"))
                .resources(Stream.of(purposes)
                        .flatMap(purpose -> regions().map(region -> bootstrapped(purpose, region)))
                        .toList())
                .build();
    }

    private String bootstrapped(String purpose, String region) {
        String account = Stack.of(this).getAccount();
        return arn("iam", "", "role", "cdk-" + props.qualifier() + "-" + purpose + "-role-" + account + "-" + region);
    }

    private Stream<String> regions() {
        return props.regions().isEmpty() ? Stream.of(Stack.of(this).getRegion()) : props.regions().stream();
    }

    private String arn(String service, String region, String resource, String name) {
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service(service)
                        .region(region)
                        .resource(resource)
                        .resourceName(name)
                        .arnFormat(ArnFormat.SLASH_RESOURCE_NAME)
                        .build());
    }
}
