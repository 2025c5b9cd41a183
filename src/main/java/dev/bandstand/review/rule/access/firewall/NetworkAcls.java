package dev.bandstand.review.rule.access.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.rule.access.firewall.FirewallRule.Origin;
import dev.bandstand.review.rule.access.written.Names;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The network ACLs of an assembly, whose entries are tried by their numbers until one decides.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html">Network ACL rules</a>
 */
public final class NetworkAcls {

    private static final String ENTRY = "AWS::EC2::NetworkAclEntry";
    private static final String ACL = "AWS::EC2::NetworkAcl";

    /** One entry: whether it allows, its place, and what it is about. */
    private record Entry(int number, boolean allows, FirewallRule rule) {}

    private final SortedMap<String, List<Entry>> entries = new TreeMap<>();

    private NetworkAcls(Assembly assembly, boolean inbound) {
        var names = new Names(assembly);
        var reader = new PeerReader(names);
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                boolean egress = resource.property("Egress").asText().equals("true");
                if (resource.is(ENTRY) && egress != inbound) {
                    String name = names.of(stack, resource.property("NetworkAclId"), ACL);
                    entries.computeIfAbsent(name, each -> new ArrayList<>()).add(entry(stack, resource, reader));
                }
            }
        }
        entries.values().forEach(list -> list.sort(Comparator.comparingInt(Entry::number)));
    }

    /** Returns what each ACL that both assemblies have lets through in one direction and did not, by its name. */
    public static SortedMap<String, List<Opening>> between(Assembly base, Assembly head, boolean inbound) {
        SortedMap<String, List<Entry>> before = new NetworkAcls(base, inbound).entries;
        SortedMap<String, List<Opening>> openings = new TreeMap<>();
        new NetworkAcls(head, inbound).entries.forEach((name, after) -> {
            List<Entry> old = before.get(name);
            if (old != null && !old.equals(after)) {
                SortedSet<String> protocols = new TreeSet<>(Openings.protocols(rules(old)));
                protocols.addAll(Openings.protocols(rules(after)));
                openings.put(name, Openings.between(effective(old, protocols), effective(after, protocols)));
            }
        });
        return Collections.unmodifiableSortedMap(openings);
    }

    private static Entry entry(StackTemplate stack, Resource resource, PeerReader reader) {
        JsonNode properties = resource.properties();
        var origin = new Origin(stack.stackName(), resource.logicalId(), "");
        boolean allows = properties.path("RuleAction").asText().equals("allow");
        return new Entry(properties.path("RuleNumber").asInt(), allows, reader.entry(stack, origin, properties));
    }

    private static List<FirewallRule> rules(List<Entry> entries) {
        return entries.stream().map(Entry::rule).toList();
    }

    /** Returns what is let through as rules of which each allows. */
    private static List<FirewallRule> effective(List<Entry> entries, SortedSet<String> protocols) {
        List<FirewallRule> allowed = new ArrayList<>();
        for (String protocol : protocols) {
            SortedSet<Integer> cuts = Openings.cuts(protocol, rules(entries));
            int from = 0;
            for (int next : cuts.tailSet(1)) {
                decide(protocol, from, next - 1, entries, allowed);
                from = next;
            }
        }
        return allowed;
    }

    private static void decide(String protocol, int from, int to, List<Entry> entries, List<FirewallRule> allowed) {
        Peers decided = Peers.nobody();
        for (Entry entry : entries) {
            if (entry.rule().lets(protocol, from)) {
                Peers left = entry.rule().peers().minus(decided);
                if (entry.allows() && !left.isEmpty()) {
                    allowed.add(new FirewallRule(entry.rule().origin(), protocol, from, to, left));
                }
                decided = decided.union(entry.rule().peers());
            }
        }
    }
}
