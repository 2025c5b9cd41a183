package dev.bandstand.review.rule.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.written.Items;
import java.util.List;
import java.util.SortedMap;

/** What asked callers who they are does not ask any more. */
final class AuthenticationOffRule implements Rule {

    private static final String NONE = "NONE";

    @Override
    public String name() {
        return "authenticationOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.CRITICAL,
                "a method, a route or the URL of a function that was there asks nobody any more",
                Severity.WARNING,
                "a listener or one of its rules no longer signs users in");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        given(comparison, "AWS::ApiGateway::Method", "AuthorizationType", told);
        given(comparison, "AWS::ApiGatewayV2::Route", "AuthorizationType", told);
        given(comparison, "AWS::Lambda::Url", "AuthType", told);
        actions(comparison, "AWS::ElasticLoadBalancingV2::Listener", "DefaultActions", told);
        actions(comparison, "AWS::ElasticLoadBalancingV2::ListenerRule", "Actions", told);
        return told.findings();
    }

    private static void given(Comparison comparison, String type, String property, Told told) {
        for (Kept both : Kept.of(comparison, type)) {
            String before = Plain.text(both.was(property), NONE).orElse("");
            String after = Plain.text(both.will(property), NONE).orElse("");
            if (!before.equals(NONE) && !before.isEmpty() && after.equals(NONE)) {
                both.tell(
                        told,
                        Severity.CRITICAL,
                        property,
                        both.label() + " asks nobody who they are: " + property + " " + before
                                + " -> NONE, so anybody who reaches it may call; keep " + before);
            }
        }
    }

    private static void actions(Comparison comparison, String type, String property, Told told) {
        for (Kept both : Kept.of(comparison, type)) {
            if (signsIn(both.was(property)) && !signsIn(both.will(property))) {
                both.tell(
                        told,
                        Severity.WARNING,
                        property,
                        both.label()
                                + " no longer signs users in before it goes on, so whoever reaches it gets through; keep the"
                                + " action that authenticates");
            }
        }
    }

    private static boolean signsIn(JsonNode actions) {
        for (JsonNode action : Items.of(actions)) {
            String type = action.path("Type").asText();
            if (type.startsWith("authenticate-") || type.equals("jwt-validation")) {
                return true;
            }
        }
        return false;
    }
}
