package dev.bandstand.review.rule.access.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What statements and managed policies give that is more than it says.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html">AWS managed policies for job
 *     functions</a>
 */
public final class Powers {

    /** Whoever may do one of these to any identity or policy may do everything a moment later. */
    private static final List<String> OVER_ALL = List.of(
            "iam:AttachGroupPolicy",
            "iam:AttachRolePolicy",
            "iam:AttachUserPolicy",
            "iam:CreatePolicyVersion",
            "iam:PutGroupPolicy",
            "iam:PutRolePolicy",
            "iam:PutUserPolicy",
            "iam:SetDefaultPolicyVersion");

    /** Whoever may do one of these to anything may act as somebody else. */
    private static final List<String> OVER_OTHERS = List.of(
            "iam:AddUserToGroup",
            "iam:CreateAccessKey",
            "iam:CreateLoginProfile",
            "iam:DeleteRolePermissionsBoundary",
            "iam:DeleteUserPermissionsBoundary",
            "iam:PassRole",
            "iam:UpdateAssumeRolePolicy",
            "iam:UpdateLoginProfile",
            "lambda:UpdateFunctionCode",
            "ssm:SendCommand",
            "ssm:StartSession",
            "sts:AssumeRole");

    private static final List<String> ENDINGS =
            List.of("::*", ":*:*", ":role/*", ":user/*", ":group/*", ":policy/*", ":function:*", ":instance/*");

    private Powers() {}

    /** Returns why a statement makes an administrator, empty where it does not. */
    public static Optional<String> administrator(Statement statement) {
        if (!statement.allows()) {
            return Optional.empty();
        }
        if (statement.actions().isEverything() && statement.resources().isEverything()) {
            return Optional.of("may do everything to everything");
        }
        for (String action : OVER_ALL) {
            if (isAllowedOnAnything(action, statement)) {
                return Optional.of(
                        "may " + action + " on " + statement.resources().shown() + " and so give itself any right");
            }
        }
        return Optional.empty();
    }

    /** Returns why a managed policy makes an administrator, empty where it does not. */
    public static Optional<String> administrator(String managedPolicy) {
        return switch (name(managedPolicy)) {
            case "AdministratorAccess" -> Optional.of("has AdministratorAccess");
            case "AdministratorAccess-Amplify" -> Optional.of("has AdministratorAccess-Amplify");
            case "IAMFullAccess" -> Optional.of("has IAMFullAccess and so may give itself any right");
            default -> Optional.empty();
        };
    }

    /** Returns the actions of a statement by which one acts as somebody else, where it allows them on anything. */
    public static List<String> overOthers(Statement statement) {
        boolean held = statement.conditions().stream()
                .anyMatch(each -> each.key().equals("iam:passedtoservice") || each.limitsWho());
        return OVER_OTHERS.stream()
                .filter(action -> statement.allows() && !held && isAllowedOnAnything(action, statement))
                .toList();
    }

    /** Returns the name of a managed policy, without its path. */
    public static String name(String managedPolicy) {
        return managedPolicy.substring(managedPolicy.lastIndexOf('/') + 1);
    }

    private static boolean isAllowedOnAnything(String action, Statement statement) {
        if (!statement.actions().has(action.toLowerCase(Locale.ROOT))) {
            return false;
        }
        Words resources = statement.resources();
        if (resources.isEverything() || resources.allBut()) {
            return true;
        }
        String service = action.startsWith("sts:") ? ":iam:" : ":" + action.substring(0, action.indexOf(':') + 1);
        for (String resource : resources.patterns()) {
            for (String ending : ENDINGS) {
                if (resource.contains(service) && resource.endsWith(ending)) {
                    return true;
                }
            }
        }
        return false;
    }
}
