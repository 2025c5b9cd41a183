package dev.bandstand.service;

import static dev.bandstand.task.Requirement.require;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.route53.IHostedZone;

/**
 * The load balancer that a {@link BackendService} owns: where it listens and who may reach it.
 *
 * @param name the load balancer's name
 * @param isPublic whether it is internet-facing
 * @param allowFrom the CIDRs that may reach it, IPv4 or IPv6
 * @param port the port of the HTTP listener when there is no HTTPS
 * @param certificate the certificate of the HTTPS listener
 * @param domain the name under which it is reached, and the zone that the name is in
 * @param sslPolicy the protocols and ciphers of the HTTPS listener
 * @param accessLogs whether each request is logged to a bucket
 * @param accessLogsRemovalPolicy what becomes of that bucket when the load balancer is removed
 * @param deletionProtection whether AWS refuses to delete it
 */
public record LoadBalancerProps(
        Optional<String> name,
        boolean isPublic,
        List<String> allowFrom,
        int port,
        Optional<ICertificate> certificate,
        Optional<Domain> domain,
        SslPolicy sslPolicy,
        boolean accessLogs,
        RemovalPolicy accessLogsRemovalPolicy,
        boolean deletionProtection) {

    static final int HTTP = 80;
    static final int HTTPS = 443;

    /**
     * Copies and checks the parts.
     *
     * @throws IllegalArgumentException if parts contradict one another or AWS would refuse one of them
     */
    public LoadBalancerProps {
        name.ifPresent(LoadBalancerProps::checkName);
        require(port >= 1 && port <= 65_535, "loadBalancer.port must be between 1 and 65535, got: %d", port);
        require(
                port == HTTP || (certificate.isEmpty() && domain.isEmpty()),
                "loadBalancer.port must be 80 with a certificate or a domain (it redirects to HTTPS), got: %d",
                port);
        require(
                ModernTls.holds(sslPolicy),
                "loadBalancer.sslPolicy must be %s, got: %s",
                ModernTls.inWords(),
                sslPolicy);
        allowFrom = allowFrom.stream().distinct().sorted().toList();
        allowFrom.forEach(cidr -> require(
                CidrNotation.holds(cidr),
                "loadBalancer.allowFrom must hold CIDRs as in 203.0.113.0/24, got: %s",
                cidr));
    }

    private static void checkName(String name) {
        require(
                name.matches("[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?") && !name.startsWith("internal-"),
                "loadBalancer.name must be up to 32 letters, digits or inner hyphens and not start with internal-, got: %s",
                name);
    }

    /** Tells whether the load balancer listens with HTTPS. */
    public boolean isHttps() {
        return certificate.isPresent() || domain.isPresent();
    }

    /** Starts a private load balancer that listens on port 80 and that nobody may reach yet. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A name in DNS.
     *
     * @param name the whole name, as in "api.example.com"
     * @param zone the hosted zone that the name is in
     */
    public record Domain(String name, IHostedZone zone) {
        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if it is not a lower-case DNS name
         */
        public Domain {
            require(
                    name.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}"),
                    "loadBalancer.domain.name must be a lower-case DNS name, got: %s",
                    name);
        }
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private Optional<String> name = Optional.empty();
        private boolean isPublic;
        private List<String> allowFrom = List.of();
        private int port = HTTP;
        private Optional<ICertificate> certificate = Optional.empty();
        private Optional<Domain> domain = Optional.empty();
        private SslPolicy sslPolicy = SslPolicy.TLS13_12_RES_PQ;
        private boolean accessLogs;
        private RemovalPolicy accessLogsRemovalPolicy = RemovalPolicy.RETAIN;
        private boolean deletionProtection;

        private Builder() {}

        /** Sets the load balancer's name. Default: CloudFormation's choice. */
        public Builder name(String name) {
            this.name = Optional.of(name);
            return this;
        }

        /**
         * Sets whether it is internet-facing; without {@link #allowFrom} everybody may reach it then. Default: false, and closed.
         */
        public Builder isPublic(boolean isPublic) {
            this.isPublic = isPublic;
            return this;
        }

        /** Sets the CIDRs that may reach it, IPv4 or IPv6. Default: none, or everybody when it is public. */
        public Builder allowFrom(List<String> cidrs) {
            this.allowFrom = cidrs;
            return this;
        }

        /** Sets the port of the HTTP listener; with HTTPS it stays at 80 and redirects. Default: 80. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Listens on 443 with {@code certificate} and redirects port 80 to it. Default: HTTP alone. */
        public Builder certificate(ICertificate certificate) {
            this.certificate = Optional.of(certificate);
            return this;
        }

        /**
         * Gives the load balancer the {@code name} in {@code zone}, with an alias record and, unless {@link #certificate} is given,
         * a certificate that is validated through the zone. Default: none.
         */
        public Builder domain(String name, IHostedZone zone) {
            this.domain = Optional.of(new Domain(name, zone));
            return this;
        }

        /** Sets the protocols and ciphers of the HTTPS listener. Default: TLS 1.2 and 1.3 with post-quantum key exchange. */
        public Builder sslPolicy(SslPolicy policy) {
            this.sslPolicy = policy;
            return this;
        }

        /** Sets whether each request is logged to a bucket of its own, for 90 days. Default: false. */
        public Builder accessLogs(boolean accessLogs) {
            this.accessLogs = accessLogs;
            return this;
        }

        /** Sets what becomes of that bucket when the load balancer is removed. Default: it is kept. */
        public Builder accessLogsRemovalPolicy(RemovalPolicy policy) {
            this.accessLogsRemovalPolicy = policy;
            return this;
        }

        /** Sets whether AWS refuses to delete the load balancer. Default: false. */
        public Builder deletionProtection(boolean protection) {
            this.deletionProtection = protection;
            return this;
        }

        /**
         * Returns the load balancer's settings.
         *
         * @throws IllegalArgumentException if parts contradict one another or AWS would refuse one of them
         */
        public LoadBalancerProps build() {
            return new LoadBalancerProps(
                    name,
                    isPublic,
                    allowFrom,
                    port,
                    certificate,
                    domain,
                    sslPolicy,
                    accessLogs,
                    accessLogsRemovalPolicy,
                    deletionProtection);
        }
    }
}
