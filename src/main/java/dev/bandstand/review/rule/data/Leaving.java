package dev.bandstand.review.rule.data;

import dev.bandstand.template.Resource;

/**
 * What CloudFormation does with a resource that leaves its stack.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html">DeletionPolicy
 *     attribute</a>
 */
enum Leaving {
    /** It is deleted with what it holds. */
    DELETED,
    /** A snapshot of it stays. */
    SNAPSHOT,
    /** It stays, outside of the stack. */
    RETAINED;

    /** Returns what happens when the resource leaves the template. */
    static Leaving byDeletion(Resource resource) {
        return of(deletionPolicy(resource));
    }

    /** Returns what happens to the old one when the resource is replaced. */
    static Leaving byReplacement(Resource resource) {
        return of(replacePolicy(resource));
    }

    /** Returns the policy, the default where none is given: of databases of RDS that are no members of a cluster, Snapshot. */
    static String deletionPolicy(Resource resource) {
        boolean database = resource.is("AWS::RDS::DBCluster")
                || (resource.is("AWS::RDS::DBInstance")
                        && !resource.properties().has("DBClusterIdentifier"));
        return resource.deletionPolicy().orElse(database ? "Snapshot" : "Delete");
    }

    /** Returns the policy, the default where none is given. */
    static String replacePolicy(Resource resource) {
        return resource.updateReplacePolicy().orElse("Delete");
    }

    private static Leaving of(String policy) {
        return switch (policy) {
            case "Retain", "RetainExceptOnCreate" -> RETAINED;
            case "Snapshot" -> SNAPSHOT;
            default -> DELETED;
        };
    }
}
