package dev.bandstand.review.rule.access.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.template.Intrinsics;

/** How policies write one thing in several ways. */
final class PolicyText {

    private static final String IDENTITY = "arn:aws:iam::";

    private PolicyText() {}

    /** Returns the policy as a tree, which some properties want as a text; nothing where the text is none. */
    static JsonNode tree(JsonNode policy) {
        String text = policy.has("Statement") ? "" : Intrinsics.text(policy).strip();
        if (!text.startsWith("{")) {
            return policy;
        }
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Returns a text in which the partition is the usual one: a template is deployed to one partition, before and after. */
    static String text(JsonNode value) {
        return Intrinsics.text(value).replace("${AWS::Partition}", "aws");
    }

    /** An account by its number is the same as its root, which stands for all that are in it. */
    static String principal(String kind, String name) {
        if (name.equals("*") && (kind.equals("AWS") || kind.equals("*"))) {
            return "*";
        }
        if (!kind.equals("AWS")) {
            return kind + ":" + name;
        }
        if (isAccount(name)) {
            return kind + ":" + IDENTITY + name + ":*";
        }
        boolean root = name.startsWith(IDENTITY) && name.endsWith(":root");
        return kind + ":" + (root ? name.substring(0, name.length() - "root".length()) + "*" : name);
    }

    /** Returns a principal as people say it. */
    static String shownPrincipal(String principal) {
        String name = principal.substring(principal.indexOf(':') + 1);
        if (principal.equals("*")) {
            return "anybody";
        }
        return name.startsWith(IDENTITY) && name.endsWith(":*")
                ? "account " + name.substring(IDENTITY.length(), name.length() - 2)
                : name;
    }

    private static boolean isAccount(String name) {
        return name.equals("${AWS::AccountId}")
                || (name.length() == 12 && name.chars().allMatch(each -> each >= '0' && each <= '9'));
    }
}
