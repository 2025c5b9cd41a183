package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What tells one rule of a security group from another: protocol, ports and peer; its description does not. */
final class SecurityGroupRules {

    private static final List<String> PEERS = List.of(
            "CidrIp",
            "CidrIpv6",
            "SourceSecurityGroupId",
            "SourceSecurityGroupName",
            "DestinationSecurityGroupId",
            "SourcePrefixListId",
            "DestinationPrefixListId");

    private SecurityGroupRules() {}

    /** Returns a rule in short, as in {@code tcp 80 from 0.0.0.0/0}. */
    static Optional<String> label(JsonNode rule, boolean in) {
        if (!rule.isObject() || Functions.is(rule)) {
            return Optional.empty();
        }
        return Optional.of(protocol(rule.path("IpProtocol")) + ports(rule) + (in ? " from " : " to ") + peer(rule));
    }

    private static String protocol(JsonNode protocol) {
        String shown = Shown.value(protocol);
        return shown.equals("-1") ? "all" : shown;
    }

    private static String ports(JsonNode rule) {
        if (!rule.has("FromPort") && !rule.has("ToPort")) {
            return "";
        }
        String from = Shown.value(rule.path("FromPort"));
        String to = Shown.value(rule.path("ToPort"));
        return " " + (from.equals(to) ? from : from + "-" + to);
    }

    private static String peer(JsonNode rule) {
        for (String peer : PEERS) {
            if (rule.has(peer)) {
                return Shown.value(rule.path(peer));
            }
        }
        return "anyone";
    }
}
