package dev.bandstand.review.rule.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/** What is called from the internet loses its firewall for requests. */
final class WafRemovedRule implements Rule {

    private static final String ASSOCIATION = "AWS::WAFv2::WebACLAssociation";
    private static final String ON_DISTRIBUTION = "DistributionConfig/WebACLId";
    private static final String WAY_OUT = ", so requests that it blocked reach the application; keep it";
    private static final String[] GUARDED = {
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "AWS::ApiGateway::Stage",
        "AWS::AppSync::GraphQLApi",
        "AWS::Cognito::UserPool",
        "AWS::AppRunner::Service"
    };

    @Override
    public String name() {
        return "wafRemoved";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a web ACL is taken off what is still there, lets through by default what it blocked, or loses a rule or the blocking of"
                        + " one");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        if (comparison.touches(ASSOCIATION)) {
            Guarded before = Guarded.of(comparison.base(), ASSOCIATION, "ResourceArn", GUARDED);
            Guarded after = Guarded.of(comparison.head(), ASSOCIATION, "ResourceArn", GUARDED);
            before.lostTo(after)
                    .forEach((subject, guard) ->
                            told.add(Severity.WARNING, guard, subject + " loses its web ACL" + WAY_OUT));
        }
        for (Kept distribution : Kept.of(comparison, "AWS::CloudFront::Distribution")) {
            if (isGiven(distribution.was(ON_DISTRIBUTION)) && !isGiven(distribution.will(ON_DISTRIBUTION))) {
                distribution.tell(
                        told, Severity.WARNING, ON_DISTRIBUTION, distribution.label() + " loses its web ACL" + WAY_OUT);
            }
        }
        for (Kept acl : Kept.of(comparison, "AWS::WAFv2::WebACL")) {
            acl(acl, told);
        }
        return told.findings();
    }

    private static void acl(Kept acl, Told told) {
        if (acl.was("DefaultAction").has("Block") && acl.will("DefaultAction").has("Allow")) {
            acl.tell(
                    told,
                    Severity.WARNING,
                    "DefaultAction",
                    acl.label() + " lets through what no rule knows: DefaultAction Block -> Allow" + WAY_OUT);
        }
        SortedMap<String, JsonNode> rules = Containers.byName(acl.will("Rules"));
        Containers.byName(acl.was("Rules")).forEach((name, rule) -> {
            JsonNode now = rules.get(name);
            if (blocks(rule) && (now == null || !blocks(now))) {
                acl.tell(
                        told,
                        Severity.WARNING,
                        "Rules[" + name + "]",
                        acl.label()
                                + (now == null ? " loses rule " + name : " only counts what rule " + name + " blocked")
                                + WAY_OUT);
            }
        });
    }

    private static boolean blocks(JsonNode rule) {
        return !rule.path("Action").has("Count")
                && !rule.path("Action").has("Allow")
                && !rule.path("OverrideAction").has("Count");
    }

    private static boolean isGiven(JsonNode value) {
        return value.isContainerNode() || !value.asText().isEmpty();
    }
}
