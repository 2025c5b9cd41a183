package dev.bandstand.review.rule.access.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.review.rule.address.Addresses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpeningsTest {

    private static final List<String> PROTOCOLS = List.of("tcp", "udp", "icmp", "50");

    @Test
    void agreesWithTryingEachPacket() {
        var random = new Random(6);
        for (int round = 0; round < 1_000; round++) {
            List<FirewallRule> before = randomRules(random);
            List<FirewallRule> after = randomRules(random);
            List<Opening> openings = Openings.between(before, after);
            for (String protocol : PROTOCOLS) {
                for (int port = 0; port < 10; port++) {
                    for (int host = 0; host < 8; host++) {
                        boolean opened = passes(after, protocol, port, host) && !passes(before, protocol, port, host);
                        assertThat(isIn(openings, protocol, port, host, isNamed(before, after, protocol)))
                                .as("%s %d from host %d of %s instead of %s", protocol, port, host, after, before)
                                .isEqualTo(opened);
                    }
                }
            }
        }
    }

    @Test
    void findsNothingWhenRulesAreShuffledSplitOrJoined() {
        var random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            List<FirewallRule> rules = randomRules(random);
            List<FirewallRule> other = new ArrayList<>();
            for (FirewallRule rule : rules) {
                int middle = rule.from() + random.nextInt(rule.to() - rule.from() + 1);
                if (rule.protocol().equals("tcp") && middle < rule.to()) {
                    other.add(rule("tcp", rule.from(), middle, rule.peers()));
                    other.add(rule("tcp", middle + 1, rule.to(), rule.peers()));
                } else {
                    other.add(rule);
                }
            }
            Collections.shuffle(other, random);
            assertThat(Openings.between(rules, other)).isEmpty();
            assertThat(Openings.between(other, rules)).isEmpty();
        }
    }

    @Test
    void saysOnceWhatIsTrueForEachProtocol() {
        assertThat(Openings.between(List.of(), List.of(rule("-1", 0, 65_535, block("10.0.0.0/8")))))
                .extracting(Opening::ports)
                .containsExactly("all traffic");
    }

    @Test
    void aGroupIsNobodyNewWhereAllOfIpv4WasLetIn() {
        List<FirewallRule> world = List.of(rule("tcp", 443, 443, block("0.0.0.0/0")));
        List<FirewallRule> group = List.of(rule("tcp", 443, 443, Peers.of("security group a.B")));
        assertThat(Openings.between(world, group)).isEmpty();
        assertThat(Openings.between(group, world)).hasSize(1);
    }

    @Test
    void seesTheWorldInTwoHalves() {
        List<FirewallRule> half =
                List.of(rule("tcp", 22, 22, block("0.0.0.0/2")), rule("tcp", 22, 22, block("64.0.0.0/2")));
        assertThat(Openings.between(List.of(), half))
                .singleElement()
                .satisfies(opening -> assertThat(opening.toTheWorld()).isTrue());
    }

    @Test
    void aPortThatOnlyADeploymentKnowsIsANameOfItsOwn() {
        List<FirewallRule> known = List.of(rule("tcp ${Db.Endpoint.Port}", 0, 65_535, block("10.0.0.0/8")));
        assertThat(Openings.between(known, known)).isEmpty();
        assertThat(Openings.between(List.of(rule("tcp", 0, 65_535, block("10.0.0.0/8"))), known))
                .isEmpty();
        assertThat(Openings.between(List.of(), known))
                .extracting(Opening::ports)
                .containsExactly("tcp ${Db.Endpoint.Port}");
    }

    private static FirewallRule rule(String protocol, int from, int to, Peers peers) {
        return new FirewallRule(new FirewallRule.Origin("s", "G", "SecurityGroupIngress"), protocol, from, to, peers);
    }

    private static Peers block(String cidr) {
        return Peers.of(Addresses.of(cidr).orElseThrow());
    }

    private static List<FirewallRule> randomRules(Random random) {
        List<FirewallRule> rules = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Peers peers = block("10.0.0." + random.nextInt(8) + "/" + (29 + random.nextInt(4)));
            String protocol = random.nextInt(5) == 0 ? "-1" : PROTOCOLS.get(random.nextInt(PROTOCOLS.size()));
            boolean ports = protocol.equals("tcp") || protocol.equals("udp");
            int from = random.nextInt(10);
            rules.add(
                    ports
                            ? rule(protocol, from, from + random.nextInt(10 - from), peers)
                            : rule(protocol, 0, 65_535, peers));
        }
        return rules;
    }

    private static boolean isNamed(List<FirewallRule> before, List<FirewallRule> after, String protocol) {
        return !protocol.equals("50")
                || Stream.concat(before.stream(), after.stream())
                        .anyMatch(rule -> rule.protocol().equals(protocol));
    }

    private static boolean passes(List<FirewallRule> rules, String protocol, int port, int host) {
        return rules.stream()
                .anyMatch(
                        rule -> (rule.protocol().equals("-1") || rule.protocol().equals(protocol))
                                && rule.from() <= port
                                && port <= rule.to()
                                && rule.peers().addresses().contains(host(host)));
    }

    /** Where no rule names a protocol, it is among the others. */
    private static boolean isIn(List<Opening> openings, String protocol, int port, int host, boolean isNamed) {
        String named = isNamed ? protocol : "other protocols";
        return openings.stream()
                .anyMatch(opening ->
                        (opening.protocol().equals("-1") || opening.protocol().equals(named))
                                && opening.from() <= port
                                && port <= opening.to()
                                && opening.added().addresses().contains(host(host)));
    }

    private static Addresses host(int host) {
        return Addresses.of("10.0.0." + host + "/32").orElseThrow();
    }
}
