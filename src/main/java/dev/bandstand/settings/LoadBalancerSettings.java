package dev.bandstand.settings;

import java.util.List;
import java.util.Optional;

/**
 * A load balancer that a service owns.
 *
 * @param name its name
 * @param targetGroupName the name of the service's target group
 * @param isPublic whether it faces the internet ({@code public} in the file)
 * @param allowFrom the blocks of addresses that may reach it; everybody when public and empty
 * @param port the port of the HTTP listener
 * @param certificateArn the certificate of the HTTPS listener
 * @param domain the name it is reached under, with a certificate of its own
 * @param sslPolicy the TLS versions and ciphers on offer
 * @param withoutHttps whether production does without HTTPS on purpose
 * @param accessLogs whether each request is logged
 * @param deletionProtection whether AWS refuses to delete it
 */
public record LoadBalancerSettings(
        Optional<String> name,
        Optional<String> targetGroupName,
        boolean isPublic,
        List<String> allowFrom,
        int port,
        Optional<String> certificateArn,
        Optional<DomainSettings> domain,
        SslPolicy sslPolicy,
        boolean withoutHttps,
        boolean accessLogs,
        boolean deletionProtection) {
    /** The TLS versions and ciphers on offer, named as in the CDK. */
    public enum SslPolicy {
        /** TLS 1.3 and 1.2 with forward secrecy and post-quantum key exchange. */
        TLS13_12_RES_PQ,
        /** TLS 1.3 and 1.2 with post-quantum key exchange. */
        TLS13_12_PQ,
        /** TLS 1.3 and 1.2 with forward secrecy. */
        TLS13_RES,
        /** TLS 1.3 alone. */
        TLS13_13,
        /** TLS 1.3 alone, with post-quantum key exchange. */
        TLS13_13_PQ
    }

    /** Copies what could be changed from outside. */
    public LoadBalancerSettings {
        allowFrom = List.copyOf(allowFrom);
    }

    /** Tells whether it answers on HTTPS. */
    public boolean https() {
        return certificateArn.isPresent() || domain.isPresent();
    }
}
