package dev.bandstand.delivery;

import static dev.bandstand.delivery.GithubRolesProps.require;

/** Which jobs of the repository may deploy. */
public sealed interface DeploySource {

    /**
     * Jobs of pushes to one branch; who may push there is then who may deploy.
     *
     * @param name the branch, without {@code refs/heads/}
     */
    record Branch(String name) implements DeploySource {

        private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9._/-]*";

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if no branch is called so, or it is the whole reference
         */
        public Branch {
            require(
                    name.matches(NAME) && !name.startsWith("refs/") && !name.contains("..") && name.length() <= 255,
                    "branch must be the name of one branch without refs/heads/, got: %s",
                    name);
        }

        @Override
        public String subject() {
            return "ref:refs/heads/" + name;
        }
    }

    /**
     * Jobs that name one environment of the repository; its rules (reviewers, branches) then say who may deploy.
     *
     * @param name the environment
     * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments">Deployments and
     *     environments</a>
     */
    record Environment(String name) implements DeploySource {

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if it is empty, long, or holds what a subject writes in another way
         */
        public Environment {
            require(
                    name.matches("[A-Za-z0-9][A-Za-z0-9 ._/-]{0,254}"),
                    "environment must be 1 to 255 letters, digits, spaces and . _ / -, got: %s",
                    name);
        }

        @Override
        public String subject() {
            return "environment:" + name;
        }
    }

    /** Returns the pushes to a branch. */
    static DeploySource branch(String name) {
        return new Branch(name);
    }

    /** Returns the jobs of an environment. */
    static DeploySource environment(String name) {
        return new Environment(name);
    }

    /** Returns what the token of such a job says of itself behind the repository. */
    String subject();
}
