package dev.bandstand.review.rule.access.policy;

import java.util.List;

/**
 * The keys of conditions that hold back strangers.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html">The meaning of
 *     "public"</a>, which the first of them are from
 */
final class WhoKeys {

    private static final List<String> ALL = List.of(
            "aws:sourceip",
            "aws:sourcearn",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:sourcevpcarn",
            "aws:sourceowner",
            "aws:sourceaccount",
            "aws:sourceorgid",
            "aws:sourceorgpaths",
            "aws:vpcsourceip",
            "aws:vpceaccount",
            "aws:vpceorgid",
            "aws:userid",
            "aws:username",
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:principalservicename",
            "aws:principalisawsservice",
            "aws:calledvia",
            "s3:dataaccesspointarn",
            "s3:dataaccesspointaccount",
            "kms:calleraccount",
            "kms:grantisforawsresource",
            "lambda:eventsourcetoken",
            "sns:endpoint",
            "elasticfilesystem:accessedviamounttarget",
            "ec2:sourceinstancearn",
            "sts:externalid");

    private WhoKeys() {}

    static boolean limit(String key) {
        return ALL.contains(key)
                || key.endsWith(":sub")
                || key.endsWith(":aud")
                || key.endsWith(":repository")
                || key.endsWith(":repository_owner")
                || key.endsWith(":project_path")
                || key.startsWith("saml:");
    }
}
