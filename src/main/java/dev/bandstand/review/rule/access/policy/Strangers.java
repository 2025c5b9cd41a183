package dev.bandstand.review.rule.access.policy;

import java.util.List;
import java.util.Optional;

/**
 * Who is let in without being known.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html">Identity-provider
 *     controls for shared OIDC providers</a>
 */
public final class Strangers {

    private static final String FEDERATED = "Federated:";
    private static final String ROOT = "AWS:arn:aws:iam::";

    /** Whoever names no more than this of a repository names nobody. */
    private static final List<String> PROBES = List.of("repo:a/b:ref:refs/heads/c", "a:b", "a");

    private Strangers() {}

    /** Tells whether a statement lets in anybody, or anybody with an account at an identity provider. */
    public static boolean mayCome(Statement statement) {
        if (statement.isForAnybody()) {
            return true;
        }
        if (!statement.allows() || statement.who().allBut()) {
            return false;
        }
        for (String who : statement.who().patterns()) {
            if (who.startsWith(FEDERATED) && !isHeldBack(who, statement.conditions())) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a principal is of an account that is not the stack's own, as far as that is known. */
    public static boolean isOfAnotherAccount(Statement statement, Optional<String> own) {
        for (String who : statement.who().patterns()) {
            if (who.startsWith(ROOT) && who.length() > ROOT.length() && Character.isDigit(who.charAt(ROOT.length()))) {
                String account = who.substring(ROOT.length()).split(":", 2)[0];
                if (!own.equals(Optional.of(account))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells whether a statement is for services of AWS alone. */
    public static boolean isServiceOfAws(Statement statement) {
        return !statement.who().allBut()
                && statement.who().patterns().stream().allMatch(who -> who.startsWith("Service:"));
    }

    /** Tells whether a statement is for roles of the templates alone, each named by its attribute. */
    public static boolean isRoleOfTemplates(Statement statement) {
        return !statement.who().allBut()
                && statement.who().patterns().stream()
                        .allMatch(who -> who.startsWith("AWS:${") && who.endsWith(".Arn}"));
    }

    /** Tells whether a statement may let in somebody outside the own account: another account, a user of a provider, or anybody. */
    public static boolean mayBeOutside(Statement statement) {
        boolean written = statement.who().patterns().stream()
                .allMatch(who -> who.startsWith("Service:") || who.startsWith(ROOT + "$") || who.startsWith("AWS:${"));
        return statement.who().allBut() || !written;
    }

    /** Returns whom a statement lets in, and under which conditions. */
    public static String shown(Statement statement) {
        return statement.shownWho() + where(statement);
    }

    /** Returns whom a statement is about, what it is about, and under which conditions. */
    public static String shownDoing(Statement statement) {
        return statement.shownWho() + " do " + statement.shown() + where(statement);
    }

    private static String where(Statement statement) {
        List<String> conditions =
                statement.conditions().stream().map(Condition::shown).toList();
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** An audience tells services apart and not users; only a few providers give one to each customer. */
    private static boolean isHeldBack(String provider, List<Condition> conditions) {
        boolean shared = provider.contains("token.actions.githubusercontent.com") || provider.contains("gitlab.com");
        for (Condition condition : conditions) {
            boolean names = condition.key().endsWith(":sub")
                    || condition.key().endsWith(":repository")
                    || condition.key().endsWith(":repository_owner")
                    || condition.key().endsWith(":project_path")
                    || (!shared && condition.limitsWho());
            if (names && condition.limitsWho() && PROBES.stream().noneMatch(condition::letsThrough)) {
                return true;
            }
        }
        return false;
    }
}
