package dev.bandstand.settings;

import dev.bandstand.settings.NetworkSettings.InterfaceEndpoint;
import dev.bandstand.settings.NetworkSettings.Nat;

/** Makes records of the effective settings. */
final class SettingsReader {

    private SettingsReader() {}

    static Settings read(Section root) {
        return new Settings(
                root.text("name"),
                root.text("environment"),
                root.maybeText("account"),
                root.maybeText("region"),
                root.constant("preset", Preset.class),
                root.constant("stacks", Settings.Stacks.class),
                root.textMap("tags"),
                root.flag("terminationProtection"),
                root.constant("encryption", Settings.Encryption.class),
                network(root.section("network")),
                root.maybeSection("database").map(DatabaseReader::read),
                root.maybeSection("registry").map(SettingsReader::registry),
                cluster(root.section("cluster")),
                root.map("services", ServiceReader::read),
                root.map("jobs", JobReader::read),
                root.map("fileSystems", SettingsReader::fileSystem),
                observability(root.section("observability")));
    }

    private static NetworkSettings network(Section network) {
        return new NetworkSettings(
                network.text("name"),
                network.text("cidr"),
                network.number("zones"),
                network.number("maxZones"),
                subnets(network.section("publicSubnets")),
                subnets(network.section("privateSubnets")),
                subnets(network.section("dataSubnets")),
                network.constant("nat", Nat.class),
                network.constants("interfaceEndpoints", InterfaceEndpoint.class),
                network.flag("flowLogs"),
                network.duration("flowLogRetention"),
                network.maybeSection("existing").map(SettingsReader::existing));
    }

    private static SubnetSettings subnets(Section subnets) {
        return new SubnetSettings(subnets.text("name"), subnets.number("cidrMask"));
    }

    private static ExistingNetworkSettings existing(Section existing) {
        return new ExistingNetworkSettings(
                existing.text("vpcId"),
                existing.maybeText("cidr"),
                existing.texts("availabilityZones"),
                existing.texts("publicSubnetIds"),
                existing.texts("privateSubnetIds"),
                existing.texts("dataSubnetIds"));
    }

    private static RegistrySettings registry(Section registry) {
        return new RegistrySettings(
                registry.text("name"),
                registry.maybeText("existing"),
                registry.flag("scanOnPush"),
                registry.constant("tagMutability", RegistrySettings.TagMutability.class),
                registry.texts("tagMutabilityExclusions"),
                registry.number("keepImages"),
                registry.duration("untaggedAfter"),
                registry.constant("removalPolicy", RegistrySettings.RemovalPolicy.class));
    }

    private static ClusterSettings cluster(Section cluster) {
        Section mix = cluster.section("fargateMix");
        return new ClusterSettings(
                cluster.text("name"),
                cluster.constant("containerInsights", ClusterSettings.ContainerInsights.class),
                cluster.constant("capacity", Capacity.class),
                cluster.flag("executeCommand"),
                cluster.duration("logRetention"),
                new FargateMixSettings(mix.number("base"), mix.number("fargateWeight"), mix.number("spotWeight")),
                CapacityReader.ec2(cluster.section("ec2")),
                CapacityReader.managedInstances(cluster.section("managedInstances")),
                cluster.text("namespace"));
    }

    private static ObservabilitySettings observability(Section observability) {
        return new ObservabilitySettings(observability.maybeText("alarmTopic"), observability.flag("dashboard"));
    }

    private static FileSystemSettings fileSystem(Section fileSystem) {
        return new FileSystemSettings(
                fileSystem.constant("throughput", FileSystemSettings.Throughput.class),
                fileSystem.flag("backup"),
                fileSystem.constant("removalPolicy", FileSystemSettings.RemovalPolicy.class),
                fileSystem.maybeDuration("transitionToIa"));
    }
}
