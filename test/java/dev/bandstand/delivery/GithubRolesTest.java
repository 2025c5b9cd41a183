package dev.bandstand.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class GithubRolesTest {

    private static final String REPOSITORY = "octocat/hello-world";
    private static final String ISSUER = "token.actions.githubusercontent.com";
    private static final String PROVIDER = "arn:aws:iam::123456789012:oidc-provider/" + ISSUER;

    private static final Template BRANCH = template(REPOSITORY, props -> props);
    private static final Template ENVIRONMENT = template(
            "octocat@583231/hello-world@1296269",
            props -> props.deployFrom(DeploySource.environment("production"))
                    .qualifier("shop")
                    .regions(List.of("us-east-1", "eu-central-1"))
                    .lookups(true)
                    .providerArn(PROVIDER));

    @Test
    void aBranchKeepsItsTemplate() {
        Golden.matches("delivery-branch", BRANCH);
    }

    @Test
    void anEnvironmentKeepsItsTemplate() {
        Golden.matches("delivery-environment", ENVIRONMENT);
    }

    @Test
    void trustsTokensForAwsAloneAndNamesNoThumbprintThatGrowsOld() {
        BRANCH.hasResourceProperties(
                "AWS::IAM::OIDCProvider",
                Map.of(
                        "Url",
                        "https://" + ISSUER,
                        "ClientIdList",
                        List.of("sts.amazonaws.com"),
                        "ThumbprintList",
                        Match.absent()));
        BRANCH.resourceCountIs("AWS::Lambda::Function", 0);
    }

    @Test
    void comparesWholeSubjectsAndNeverPatterns() {
        trusts(BRANCH, "repo:octocat/hello-world:pull_request", Match.anyValue());
        trusts(BRANCH, "repo:octocat/hello-world:ref:refs/heads/main", Match.anyValue());
        trusts(ENVIRONMENT, "repo:octocat@583231/hello-world@1296269:pull_request", PROVIDER);
        trusts(ENVIRONMENT, "repo:octocat@583231/hello-world@1296269:environment:production", PROVIDER);
        for (Template template : List.of(BRANCH, ENVIRONMENT)) {
            template.resourceCountIs("AWS::IAM::Role", 2);
            assertThat(String.valueOf(template.findResources("AWS::IAM::Role"))).doesNotContain("StringLike", "*");
        }
    }

    private static void trusts(Template template, String subject, Object provider) {
        template.hasResourceProperties(
                "AWS::IAM::Role",
                Map.of(
                        "AssumeRolePolicyDocument",
                        Match.objectLike(Map.of(
                                "Statement",
                                List.of(Map.of(
                                        "Action",
                                        "sts:AssumeRoleWithWebIdentity",
                                        "Effect",
                                        "Allow",
                                        "Principal",
                                        Map.of("Federated", provider),
                                        "Condition",
                                        Map.of(
                                                "StringEquals",
                                                Map.of(
                                                        ISSUER + ":aud",
                                                        "sts.amazonaws.com",
                                                        ISSUER + ":sub",
                                                        subject)))))),
                        "MaxSessionDuration",
                        3600));
    }

    @Test
    void letsPullRequestsReadTemplatesAndNothingElse() {
        assertThat(actions(BRANCH, "Reads the templates of stacks"))
                .containsExactly(
                        "cloudformation:DescribeStacks",
                        "cloudformation:GetTemplate",
                        "cloudformation:ListStackResources");
    }

    @Test
    void letsPullRequestsLookThingsUpOnlyWhereThatIsAskedFor() {
        assertThat(actions(ENVIRONMENT, "Reads the templates of stacks"))
                .containsExactly(
                        "cloudformation:DescribeStacks",
                        "cloudformation:GetTemplate",
                        "cloudformation:ListStackResources",
                        "sts:AssumeRole");
        assertThat(policies(ENVIRONMENT)).contains("role/cdk-shop-lookup-role-");
    }

    @Test
    void letsDeploymentsPassThroughTheRolesOfTheCdkInTheRegionsAlone() {
        assertThat(actions(BRANCH, "Passes through the roles of the CDK")).containsExactly("sts:AssumeRole");
        assertThat(policies(BRANCH))
                .contains(
                        "role/cdk-hnb659fds-deploy-role-",
                        "role/cdk-hnb659fds-file-publishing-role-",
                        "role/cdk-hnb659fds-image-publishing-role-",
                        "role/cdk-hnb659fds-lookup-role-")
                .doesNotContain("cfn-exec-role", "role/*");
        assertThat(policies(ENVIRONMENT))
                .contains("-eu-central-1", "-us-east-1")
                .doesNotContain("AWS::Region");
    }

    @Test
    void tellsWhatItMade() {
        var stack = new Stack(new App(), "Test");
        var made = new GithubRoles(
                stack, "Github", GithubRolesProps.builder(REPOSITORY).build());
        var found = new GithubRoles(
                stack,
                "Other",
                GithubRolesProps.builder(REPOSITORY).providerArn(PROVIDER).build());

        assertThat(stack.resolve(made.getProviderArn())).isEqualTo(Map.of("Ref", "GithubEAAAD637"));
        assertThat(found.getProviderArn()).isEqualTo(PROVIDER);
        assertThat(made.getDiffRole().getRoleArn())
                .isNotEqualTo(made.getDeployRole().getRoleArn());
    }

    @Test
    void hasTheDocumentedDefaults() {
        var props = GithubRolesProps.builder(REPOSITORY).build();

        assertThat(props.deployFrom()).isEqualTo(DeploySource.branch("main"));
        assertThat(props.qualifier()).isEqualTo("hnb659fds");
        assertThat(props.regions()).isEmpty();
        assertThat(props.lookups()).isFalse();
        assertThat(props.providerArn()).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                repository("hello-world"),
                repository("octocat/*"),
                repository("octocat/.."),
                repository("octocat/hello:ref"),
                repository("octocat@583231/hello-world"),
                repository("octocat/hello-world@1296269"),
                refusal(
                        props -> props.deployFrom(DeploySource.branch("refs/heads/main")),
                        "branch must be the name of one branch without refs/heads/, got: refs/heads/main"),
                refusal(
                        props -> props.deployFrom(DeploySource.branch("release/*")),
                        "branch must be the name of one branch without refs/heads/, got: release/*"),
                refusal(
                        props -> props.deployFrom(DeploySource.environment("a:b")),
                        "environment must be 1 to 255 letters, digits, spaces and . _ / -, got: a:b"),
                refusal(
                        props -> props.qualifier("Shop"),
                        "qualifier must be 1 to 10 lower-case letters and digits, got: Shop"),
                refusal(props -> props.regions(List.of("*")), "region must be a name like eu-central-1, got: *"),
                refusal(
                        props -> props.providerArn("arn:aws:iam::123456789012:oidc-provider/gitlab.com"),
                        "providerArn must be arn:aws:iam::ACCOUNT:oidc-provider/token.actions.githubusercontent.com,"
                                + " got: arn:aws:iam::123456789012:oidc-provider/gitlab.com"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatNoTokenWouldSay(UnaryOperator<GithubRolesProps.Builder> change, String message) {
        assertThatThrownBy(
                        () -> change.apply(GithubRolesProps.builder(REPOSITORY)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Arguments repository(String repository) {
        return refusal(
                props -> GithubRolesProps.builder(repository),
                "repository must be OWNER/NAME or OWNER@ID/NAME@ID, got: " + repository);
    }

    private static Arguments refusal(UnaryOperator<GithubRolesProps.Builder> change, String message) {
        return Arguments.of(change, message);
    }

    private static Template template(String repository, UnaryOperator<GithubRolesProps.Builder> change) {
        var stack = new Stack(new App(), "Test");
        new GithubRoles(
                stack,
                "Github",
                change.apply(GithubRolesProps.builder(repository)).build());
        return Template.fromStack(stack);
    }

    private static String policies(Template template) {
        return String.valueOf(template.findResources("AWS::IAM::ManagedPolicy"));
    }

    /** The actions of the managed policy with this description, sorted. */
    private static List<String> actions(Template template, String description) {
        return template
                .findResources("AWS::IAM::ManagedPolicy", Map.of("Properties", Map.of("Description", description)))
                .values()
                .stream()
                .flatMap(policy -> Stream.of(String.valueOf(policy).split("[^A-Za-z:]+")))
                .filter(word -> word.matches("(cloudformation|sts|iam|ssm|s3):[A-Z][A-Za-z]*"))
                .sorted()
                .distinct()
                .toList();
    }
}
