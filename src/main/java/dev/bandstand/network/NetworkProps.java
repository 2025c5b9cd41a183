package dev.bandstand.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What a {@link Network} consists of.
 *
 * @param name the Name tag of the VPC
 * @param cidr the IPv4 addresses of the VPC
 * @param zones in how many zones subnets stand
 * @param maxZones for how many zones addresses are set aside
 * @param publicSubnets the subnets that the internet reaches
 * @param privateSubnets the subnets of the application
 * @param dataSubnets the subnets without any way out
 * @param nat how the private subnets reach the internet
 * @param interfaceEndpoints the AWS services that are reached inside the VPC
 * @param flowLogs whether the traffic is logged
 * @param flowLogRetention how long the traffic log is kept
 * @param encryptionKey the key of the traffic log
 * @param existing a VPC to use instead of all the above
 */
public record NetworkProps(
        String name,
        String cidr,
        int zones,
        int maxZones,
        Subnets publicSubnets,
        Subnets privateSubnets,
        Subnets dataSubnets,
        Nat nat,
        Set<InterfaceEndpoint> interfaceEndpoints,
        boolean flowLogs,
        RetentionDays flowLogRetention,
        Optional<IKey> encryptionKey,
        Optional<ExistingVpc> existing) {

    private static final int MOST_ZONES = 6;

    /**
     * Checks the values and copies the endpoints.
     *
     * @throws IllegalArgumentException if a value is out of its limits, the subnets do not fit into the CIDR, or an
     *     endpoint is missing that a network without NAT needs
     */
    public NetworkProps {
        require(!name.isBlank(), "name must not be blank, got: \"%s\"", name);
        require(zones >= 1 && zones <= MOST_ZONES, "zones must be between 1 and %d, got: %d", MOST_ZONES, zones);
        require(
                maxZones >= zones && maxZones <= MOST_ZONES,
                "maxZones must be between zones (%d) and %d, got: %d",
                zones,
                MOST_ZONES,
                maxZones);
        require(
                AddressSpace.parse(cidr)
                        .holds(maxZones, publicSubnets.cidrMask(), privateSubnets.cidrMask(), dataSubnets.cidrMask()),
                "cidr must hold a /%d, a /%d and a /%d subnet in each of %d zones, got: %s",
                publicSubnets.cidrMask(),
                privateSubnets.cidrMask(),
                dataSubnets.cidrMask(),
                maxZones,
                cidr);
        require(
                nat != Nat.NONE || interfaceEndpoints.containsAll(InterfaceEndpoint.requiredWithoutNat()),
                "interfaceEndpoints must contain ecrApi, ecrDkr, logs and secretsManager when nat is none, because"
                        + " tasks could not fetch images, write logs or read secrets, got: %s",
                new TreeSet<>(interfaceEndpoints));
        interfaceEndpoints = Collections.unmodifiableSet(new TreeSet<>(interfaceEndpoints));
    }

    /** Starts from what has no sensible default: the Name tag of the VPC. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    static void require(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final String name;
        private String cidr = "10.0.0.0/16";
        private int zones = 2;
        private int maxZones = 3;
        private Subnets publicSubnets = new Subnets("Public", 24);
        private Subnets privateSubnets = new Subnets("Private", 20);
        private Subnets dataSubnets = new Subnets("Data", 24);
        private Nat nat = Nat.SINGLE;
        private Set<InterfaceEndpoint> interfaceEndpoints = EnumSet.noneOf(InterfaceEndpoint.class);
        private boolean flowLogs = true;
        private RetentionDays flowLogRetention = RetentionDays.ONE_MONTH;
        private Optional<IKey> encryptionKey = Optional.empty();
        private Optional<ExistingVpc> existing = Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        /** Sets the IPv4 addresses of the VPC, with a mask from /16 to /28. Default: 10.0.0.0/16. */
        public Builder cidr(String cidr) {
            this.cidr = cidr;
            return this;
        }

        /** Sets in how many zones subnets stand, 1 to 6. Default: 2. */
        public Builder zones(int zones) {
            this.zones = zones;
            return this;
        }

        /**
         * Sets for how many zones addresses are set aside, from {@code zones} to 6. Up to there a zone can be added
         * without moving a subnet; a later change of this number moves them. Default: 3.
         */
        public Builder maxZones(int maxZones) {
            this.maxZones = maxZones;
            return this;
        }

        /** Sets the subnets that the internet reaches. Default: named Public, /24. */
        public Builder publicSubnets(Subnets publicSubnets) {
            this.publicSubnets = publicSubnets;
            return this;
        }

        /** Sets the subnets of the application. Default: named Private, /20. */
        public Builder privateSubnets(Subnets privateSubnets) {
            this.privateSubnets = privateSubnets;
            return this;
        }

        /** Sets the subnets without any way out. Default: named Data, /24. */
        public Builder dataSubnets(Subnets dataSubnets) {
            this.dataSubnets = dataSubnets;
            return this;
        }

        /** Sets how the private subnets reach the internet. Default: single. */
        public Builder nat(Nat nat) {
            this.nat = nat;
            return this;
        }

        /**
         * Sets the AWS services that are reached inside the VPC; ecrApi, ecrDkr, logs and secretsManager are required
         * without NAT. Default: none.
         */
        public Builder interfaceEndpoints(Set<InterfaceEndpoint> interfaceEndpoints) {
            this.interfaceEndpoints = interfaceEndpoints;
            return this;
        }

        /** Sets whether the traffic is logged. Default: true. */
        public Builder flowLogs(boolean flowLogs) {
            this.flowLogs = flowLogs;
            return this;
        }

        /** Sets how long the traffic log is kept. Default: one month. */
        public Builder flowLogRetention(RetentionDays flowLogRetention) {
            this.flowLogRetention = flowLogRetention;
            return this;
        }

        /**
         * Sets the key of the traffic log; its policy has to let CloudWatch Logs use it, as that of
         * an EncryptionKey does. Default: the key of CloudWatch
         * Logs.
         */
        public Builder encryptionKey(IKey encryptionKey) {
            this.encryptionKey = Optional.of(encryptionKey);
            return this;
        }

        /** Sets a VPC to use instead of making one; nothing else is then looked at. Default: none. */
        public Builder existing(ExistingVpc existing) {
            this.existing = Optional.of(existing);
            return this;
        }

        /**
         * Returns the checked props.
         *
         * @throws IllegalArgumentException if a value is refused
         */
        public NetworkProps build() {
            return new NetworkProps(
                    name,
                    cidr,
                    zones,
                    maxZones,
                    publicSubnets,
                    privateSubnets,
                    dataSubnets,
                    nat,
                    interfaceEndpoints,
                    flowLogs,
                    flowLogRetention,
                    encryptionKey,
                    existing);
        }
    }
}
