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

/** What a listener took encrypted it takes in plain text. */
final class ListenerPlainRule implements Rule {

    private static final String ACTIONS = "DefaultActions";
    private static final List<String> ENCRYPTED = List.of("HTTPS", "TLS");
    private static final List<String> PLAIN = List.of("HTTP", "TCP", "TCP_UDP", "UDP");

    @Override
    public String name() {
        return "listenerPlain";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "the protocol of a listener changes from HTTPS or TLS to one without encryption, or a redirect to HTTPS is dropped");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept listener : Kept.of(comparison, "AWS::ElasticLoadBalancingV2::Listener")) {
            String before = Plain.text(listener.was("Protocol"), "").orElse("");
            String after = Plain.text(listener.will("Protocol"), "").orElse("");
            if (ENCRYPTED.contains(before) && PLAIN.contains(after)) {
                listener.tell(
                        told,
                        Severity.WARNING,
                        "Protocol",
                        listener.label() + " gives up encryption: Protocol " + before + " -> " + after
                                + ", so whoever is on the way reads and changes what passes; keep " + before);
            } else if (after.equals("HTTP") && redirects(listener.was(ACTIONS)) && forwards(listener.will(ACTIONS))) {
                listener.tell(
                        told,
                        Severity.WARNING,
                        ACTIONS,
                        listener.label()
                                + " no longer redirects to HTTPS but forwards what comes over HTTP, so whoever is on the way"
                                + " reads and changes it; keep the redirect");
            }
        }
        return told.findings();
    }

    private static boolean redirects(JsonNode actions) {
        return Items.of(actions).stream()
                .anyMatch(action -> action.path("Type").asText().equals("redirect")
                        && action.path("RedirectConfig")
                                .path("Protocol")
                                .asText()
                                .equals("HTTPS"));
    }

    private static boolean forwards(JsonNode actions) {
        return Items.of(actions).stream()
                .anyMatch(action -> action.path("Type").asText().equals("forward"));
    }
}
