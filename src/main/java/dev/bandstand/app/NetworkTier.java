package dev.bandstand.app;

import dev.bandstand.network.ExistingVpc;
import dev.bandstand.network.InterfaceEndpoint;
import dev.bandstand.network.Nat;
import dev.bandstand.network.Network;
import dev.bandstand.network.NetworkProps;
import dev.bandstand.network.Subnets;
import dev.bandstand.settings.ExistingNetworkSettings;
import dev.bandstand.settings.NetworkSettings;
import dev.bandstand.settings.SubnetSettings;
import java.util.EnumSet;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.IKey;

/** Turns the {@code network} of the settings into the construct of that name. */
final class NetworkTier {

    private NetworkTier() {}

    static Network in(Stack stack, NetworkSettings settings, Optional<IKey> key) {
        var endpoints = EnumSet.noneOf(InterfaceEndpoint.class);
        settings.interfaceEndpoints().forEach(endpoint -> endpoints.add(InterfaceEndpoint.valueOf(endpoint.name())));
        var props = NetworkProps.builder(settings.name())
                .cidr(settings.cidr())
                .zones(settings.zones())
                .maxZones(settings.maxZones())
                .publicSubnets(subnets(settings.publicSubnets()))
                .privateSubnets(subnets(settings.privateSubnets()))
                .dataSubnets(subnets(settings.dataSubnets()))
                .nat(Nat.valueOf(settings.nat().name()))
                .interfaceEndpoints(endpoints)
                .flowLogs(settings.flowLogs())
                .flowLogRetention(Retention.of(settings.flowLogRetention()));
        key.ifPresent(props::encryptionKey);
        settings.existing().ifPresent(existing -> props.existing(existing(existing)));
        return new Network(stack, "Network", props.build());
    }

    private static Subnets subnets(SubnetSettings settings) {
        return new Subnets(settings.name(), settings.cidrMask());
    }

    private static ExistingVpc existing(ExistingNetworkSettings settings) {
        return settings.cidr()
                .<ExistingVpc>map(cidr -> new ExistingVpc.Described(
                        settings.vpcId(),
                        cidr,
                        settings.availabilityZones(),
                        settings.publicSubnetIds(),
                        settings.privateSubnetIds(),
                        settings.dataSubnetIds()))
                .orElseGet(() -> ExistingVpc.lookedUp(settings.vpcId()));
    }
}
