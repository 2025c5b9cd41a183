package dev.bandstand.settings;

import dev.bandstand.settings.NetworkSettings.InterfaceEndpoint;
import dev.bandstand.settings.NetworkSettings.Nat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a VPC must hold to. */
final class NetworkRules {

    private static final List<String> KEYS_OF_A_NEW_VPC = List.of(
            "name",
            "cidr",
            "zones",
            "maxZones",
            "publicSubnets",
            "privateSubnets",
            "dataSubnets",
            "nat",
            "interfaceEndpoints",
            "flowLogs",
            "flowLogRetention");

    private NetworkRules() {}

    static void check(Settings settings, Report report) {
        var checks = new Checks(report, "network");
        NetworkSettings network = settings.network();
        if (network.existing().isPresent()) {
            checks.leftOut(KEYS_OF_A_NEW_VPC, "network.existing is given");
            ExistingNetworkRules.check(settings, network.existing().get(), report);
            return;
        }
        checks.logRetention("flowLogRetention", network.flowLogRetention());
        zones(network, checks);
        addresses(network, checks);
        if (network.nat() == Nat.NONE) {
            endpoints(settings, checks);
        }
    }

    private static void zones(NetworkSettings network, Checks checks) {
        checks.require(
                network.zones() >= 2,
                "zones",
                "must be at least 2 (a load balancer stands in two zones or more)",
                network.zones());
        checks.require(
                network.maxZones() >= network.zones(),
                "maxZones",
                "must be at least zones (" + network.zones() + ")",
                network.maxZones());
    }

    /**
     * Checks the VPC's block and what lies in it.
     *
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html">VPC CIDR blocks</a>
     */
    private static void addresses(NetworkSettings network, Checks checks) {
        Optional<Cidr> parsed = Cidr.parse(network.cidr());
        if (parsed.isEmpty()) {
            checks.require(false, "cidr", "must be a block of addresses like 10.0.0.0/16", network.cidr());
            return;
        }
        Cidr cidr = parsed.get();
        if (cidr.mask() < 16 || cidr.mask() > 28) {
            checks.require(false, "cidr", "must have a mask between /16 and /28", network.cidr());
            return;
        }
        String rule = "must begin at a multiple of its size, like " + cidr.network();
        checks.require(cidr.isNetworkAddress(), "cidr", rule, network.cidr());
        int publicMask = network.publicSubnets().cidrMask();
        int privateMask = network.privateSubnets().cidrMask();
        int dataMask = network.dataSubnets().cidrMask();
        checks.require(
                network.maxZones() < network.zones()
                        || cidr.holds(network.maxZones(), publicMask, privateMask, dataMask),
                "cidr",
                "must hold a /" + publicMask + ", a /" + privateMask + " and a /" + dataMask + " subnet in each of "
                        + network.maxZones() + " zones",
                network.cidr());
    }

    /** Without a way out, a task can not even start unless what it needs is reached inside the VPC. */
    private static void endpoints(Settings settings, Checks checks) {
        List<InterfaceEndpoint> given = settings.network().interfaceEndpoints();
        require(
                checks,
                given,
                List.of(
                        InterfaceEndpoint.ECR_API,
                        InterfaceEndpoint.ECR_DKR,
                        InterfaceEndpoint.LOGS,
                        InterfaceEndpoint.SECRETS_MANAGER),
                "must hold ecrApi, ecrDkr, logs and secretsManager when nat is none");
        if (settings.tasks().values().stream().anyMatch(NetworkRules::isOnInstances)) {
            require(
                    checks,
                    given,
                    List.of(InterfaceEndpoint.ECS, InterfaceEndpoint.ECS_AGENT, InterfaceEndpoint.ECS_TELEMETRY),
                    "must hold ecs, ecsAgent and ecsTelemetry when nat is none and a task runs on ec2 or managedInstances");
        }
        if (settings.tasks().values().stream().anyMatch(NetworkRules::hasParameter)) {
            require(
                    checks,
                    given,
                    List.of(InterfaceEndpoint.SSM),
                    "must hold ssm when nat is none and secrets come from the Parameter Store");
        }
        if (settings.cluster().executeCommand()) {
            require(
                    checks,
                    given,
                    List.of(InterfaceEndpoint.SSM_MESSAGES),
                    "must hold ssmMessages when nat is none and cluster.executeCommand is true");
        }
        if (settings.encryption() == Settings.Encryption.CUSTOMER_MANAGED) {
            require(
                    checks,
                    given,
                    List.of(InterfaceEndpoint.KMS),
                    "must hold kms when nat is none and encryption is customerManaged");
        }
    }

    private static boolean isOnInstances(TaskSettings task) {
        return task.capacity() == Capacity.EC2 || task.capacity() == Capacity.MANAGED_INSTANCES;
    }

    private static boolean hasParameter(TaskSettings task) {
        Stream<ContainerSettings> further =
                task.containers().values().stream().map(FurtherContainerSettings::container);
        return Stream.concat(Stream.of(task.container()), further)
                .flatMap(container -> container.secrets().values().stream())
                .anyMatch(secret -> secret.source() == SecretSettings.Source.PARAMETER_STORE);
    }

    private static void require(
            Checks checks, List<InterfaceEndpoint> given, List<InterfaceEndpoint> needed, String rule) {
        var missing = new ArrayList<>(needed);
        missing.removeAll(given);
        String got = given.isEmpty()
                ? "none"
                : String.join(", ", given.stream().map(ConstantWord::of).toList());
        checks.require(missing.isEmpty(), "interfaceEndpoints", rule, got);
    }
}
