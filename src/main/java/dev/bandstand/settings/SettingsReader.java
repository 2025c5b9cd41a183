package dev.bandstand.settings;

import dev.bandstand.settings.NetworkSettings.InterfaceEndpoint;
import dev.bandstand.settings.NetworkSettings.Nat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

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
                byId(root, "services", ServiceReader::read),
                byId(root, "jobs", JobReader::read),
                byId(root, "fileSystems", SettingsReader::fileSystem),
                new ObservabilitySettings(root.section("observability").maybeText("alarmTopic")));
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
        Section ec2 = cluster.section("ec2");
        return new ClusterSettings(
                cluster.text("name"),
                cluster.constant("containerInsights", ClusterSettings.ContainerInsights.class),
                cluster.constant("capacity", Capacity.class),
                cluster.flag("executeCommand"),
                cluster.duration("logRetention"),
                new FargateMixSettings(mix.number("base"), mix.number("fargateWeight"), mix.number("spotWeight")),
                new Ec2Settings(
                        ec2.text("instanceType"),
                        ec2.number("minInstances"),
                        ec2.number("maxInstances"),
                        ec2.number("targetCapacityPercent"),
                        ec2.number("diskGiB"),
                        ec2.duration("instanceWarmup")),
                cluster.text("namespace"));
    }

    private static FileSystemSettings fileSystem(Section fileSystem) {
        return new FileSystemSettings(
                fileSystem.constant("throughput", FileSystemSettings.Throughput.class),
                fileSystem.flag("backup"),
                fileSystem.constant("removalPolicy", FileSystemSettings.RemovalPolicy.class),
                fileSystem.maybeDuration("transitionToIa"));
    }

    private static <T> SortedMap<String, T> byId(Section root, String key, Function<Section, T> reader) {
        Section map = root.section(key);
        var read = new TreeMap<String, T>();
        root.ids(key).forEach(id -> map.maybeSection(id).ifPresent(section -> read.put(id, reader.apply(section))));
        return read;
    }
}
