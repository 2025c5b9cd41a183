package dev.bandstand.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which repository {@link GithubRoles} trust, and with what.
 *
 * @param repository the repository, with or without its numbers
 * @param deployFrom which of its jobs may deploy
 * @param qualifier the qualifier of the CDK's bootstrap stack
 * @param regions where the roles may work, sorted; the region of the stack where it is empty
 * @param lookups whether pull requests may use the CDK's lookup role
 * @param providerArn the account's provider for GitHub, where it has one
 */
public record GithubRolesProps(
        String repository,
        DeploySource deployFrom,
        String qualifier,
        List<String> regions,
        boolean lookups,
        Optional<String> providerArn) {

    private static final String OWNER = "[A-Za-z0-9](-?[A-Za-z0-9]){0,38}";
    private static final String NAME = "(?!\\.{1,2}(@|$))[A-Za-z0-9._-]{1,100}";
    private static final String NAMES = OWNER + "/" + NAME;
    private static final String NAMES_WITH_IDS = OWNER + "@[0-9]+/" + NAME + "@[0-9]+";
    private static final String PROVIDER =
            "arn:aws[a-z-]*:iam::[0-9]{12}:oidc-provider/" + GithubRoles.ISSUER.replace(".", "\\.");

    /**
     * Checks the values and copies the regions.
     *
     * @throws IllegalArgumentException if GitHub, AWS or the CDK knows no such thing
     * @see <a href="https://docs.github.com/actions/reference/security/oidc">The claims of GitHub's tokens</a>
     */
    public GithubRolesProps {
        require(
                repository.matches(NAMES) || repository.matches(NAMES_WITH_IDS),
                "repository must be OWNER/NAME or OWNER@ID/NAME@ID, got: %s",
                repository);
        require(
                qualifier.matches("[a-z0-9]{1,10}"),
                "qualifier must be 1 to 10 lower-case letters and digits, got: %s",
                qualifier);
        for (String region : regions) {
            require(
                    region.matches("[a-z]{2}(-[a-z]+)+-[0-9]"),
                    "region must be a name like eu-central-1, got: %s",
                    region);
        }
        providerArn.ifPresent(arn -> require(
                arn.matches(PROVIDER),
                "providerArn must be arn:aws:iam::ACCOUNT:oidc-provider/" + GithubRoles.ISSUER + ", got: %s",
                arn));
        regions = List.copyOf(new TreeSet<>(regions));
    }

    /**
     * Starts from the defaults, for a repository as GitHub writes it in its tokens: {@code OWNER/NAME}, and for repositories that
     * were made or renamed since July 2026, {@code OWNER@ID/NAME@ID}.
     */
    public static Builder builder(String repository) {
        return new Builder(repository);
    }

    static void require(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final String repository;
        private DeploySource deployFrom = DeploySource.branch("main");
        private String qualifier = "hnb659fds";
        private List<String> regions = List.of();
        private boolean lookups;
        private Optional<String> providerArn = Optional.empty();

        private Builder(String repository) {
            this.repository = repository;
        }

        /** Sets which jobs of the repository may deploy. Default: those of pushes to the branch main. */
        public Builder deployFrom(DeploySource deployFrom) {
            this.deployFrom = deployFrom;
            return this;
        }

        /** Sets the qualifier that the account was bootstrapped with. Default: hnb659fds, the CDK's own. */
        public Builder qualifier(String qualifier) {
            this.qualifier = qualifier;
            return this;
        }

        /** Sets the regions that are compared and deployed to. Default: the region of the stack alone. */
        public Builder regions(List<String> regions) {
            this.regions = regions;
            return this;
        }

        /**
         * Sets whether pull requests may use the CDK's lookup role, which reads nearly everything in the account, data included;
         * {@code cdk diff} needs it only for apps that look something up without a cdk.context.json. Default: false.
         */
        public Builder lookups(boolean lookups) {
            this.lookups = lookups;
            return this;
        }

        /** Sets the ARN of the account's provider for GitHub, of which there can be only one. Default: none, so it is made. */
        public Builder providerArn(String providerArn) {
            this.providerArn = Optional.of(providerArn);
            return this;
        }

        /**
         * Returns the checked props.
         *
         * @throws IllegalArgumentException if a value is refused
         */
        public GithubRolesProps build() {
            return new GithubRolesProps(repository, deployFrom, qualifier, regions, lookups, providerArn);
        }
    }
}
