package dev.bandstand.service;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;

/**
 * The policies for HTTPS that speak nothing older than TLS 1.2, with forward secrecy.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html">Security policies for
 *     an Application Load Balancer</a>
 */
final class ModernTls {

    private static final List<SslPolicy> POLICIES =
            List.of(SslPolicy.TLS13_12_RES_PQ, SslPolicy.TLS13_13_PQ, SslPolicy.TLS13_RES, SslPolicy.TLS13_13);

    private ModernTls() {}

    static boolean holds(SslPolicy policy) {
        return POLICIES.contains(policy);
    }

    static String inWords() {
        return POLICIES.stream().map(SslPolicy::name).collect(Collectors.joining(", "));
    }
}
