package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A port on which a load balancer answers.
 *
 * @param port the port
 * @param protocol the protocol, as in {@code HTTPS}
 * @param redirects whether it does nothing but send to HTTPS
 */
record Listener(int port, String protocol, boolean redirects) {

    static List<Listener> of(Assembly assembly, Thing balancer) {
        List<Listener> listeners = new ArrayList<>();
        for (Target target : assembly.targets("AWS::ElasticLoadBalancingV2::Listener")) {
            Resource resource = assembly.resource(target).orElseThrow();
            if (assembly.targets(target.stack(), resource.property("LoadBalancerArn"))
                    .contains(balancer.target())) {
                JsonNode action = resource.property("DefaultActions/0");
                listeners.add(new Listener(
                        resource.property("Port").asInt(),
                        resource.property("Protocol").asText(),
                        action.path("Type").asText().equals("redirect")));
            }
        }
        listeners.sort(Comparator.comparingInt(Listener::port));
        return listeners;
    }

    /** Returns the protocol that security groups know it by. */
    String transport() {
        return protocol.equals("UDP") ? "udp" : "tcp";
    }

    String inWords() {
        return protocol + " " + port + (redirects ? " (sent on to HTTPS)" : "");
    }
}
