package dev.bandstand.app;

import dev.bandstand.cluster.Cluster;
import dev.bandstand.database.Database;
import dev.bandstand.encryption.EncryptionKey;
import dev.bandstand.filesystem.FileSystem;
import dev.bandstand.network.Network;
import dev.bandstand.registry.Registry;
import dev.bandstand.settings.DatabaseSettings;
import dev.bandstand.settings.FileSystemSettings;
import dev.bandstand.settings.Settings;
import java.io.PrintStream;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** One environment of a settings file: its stacks, and what stands in each. */
final class Backend {

    /**
     * A stack with the key for what is encrypted in it. What is made for services and jobs beside them has scopes of its own, so that no
     * name of a service or job can stand in its way.
     */
    record Site(Stack stack, Optional<IKey> key, Construct imports, Construct outputs) {

        Site(Stack stack, Optional<IKey> key) {
            this(stack, key, new Construct(stack, "Imports"), new Construct(stack, "Outputs"));
        }

        void output(String id, String description, String value) {
            CfnOutput.Builder.create(outputs, id)
                    .description(description)
                    .value(value)
                    .build()
                    .overrideLogicalId(id);
        }
    }

    private final App app;
    private final Settings settings;
    private final Optional<Site> only;

    Backend(App app, Settings settings, PrintStream err) {
        this.app = app;
        this.settings = settings;
        this.only = settings.stacks() == Settings.Stacks.SINGLE
                ? Optional.of(newSite("", "The backend", dataPolicy()))
                : Optional.empty();

        Optional<Site> networkSite = settings.network().existing().isPresent()
                ? Optional.empty()
                : Optional.of(site("network", "The network", RemovalPolicy.DESTROY));
        Optional<Site> dataSite = holdsData()
                ? Optional.of(site("data", "The database, the registry and the file systems", dataPolicy()))
                : Optional.empty();
        Site serviceSite = site("service", "The cluster and its services", RemovalPolicy.DESTROY);
        // A VPC that stands already brings no resource, and a stack without any is none.
        Network network = network(networkSite.or(() -> dataSite).orElse(serviceSite));
        Data data = dataSite.map(site -> data(site, network)).orElseGet(Data::none);
        Cluster cluster = ClusterTier.in(serviceSite.stack(), settings, network, serviceSite.key());
        Deviations.accept(cluster, settings.cluster());
        serviceSite.output(
                "ClusterName", "The ECS cluster", cluster.getCluster().getClusterName());
        var tasks = new Tasks(serviceSite, settings, network, cluster, data);
        var workloads = new Workloads(serviceSite, settings, data, err);
        new Services(serviceSite, settings, cluster, tasks, workloads).addAll();
        Optional<ITopic> alarmTopic = settings.observability()
                .alarmTopic()
                .map(arn -> Topic.fromTopicArn(serviceSite.stack(), "AlarmTopic", arn));
        new Jobs(serviceSite, settings, cluster, tasks, workloads, alarmTopic).addAll();
        workloads.connect();
        new Observability(serviceSite.stack(), settings, data, alarmTopic);
        settings.tags().forEach((key, value) -> Tags.of(app).add(key, value));
    }

    /** What the data tier offers to the services. */
    record Data(Optional<Database> database, Optional<Registry> registry, SortedMap<String, FileSystem> fileSystems) {

        static Data none() {
            return new Data(Optional.empty(), Optional.empty(), new TreeMap<>());
        }
    }

    private boolean holdsData() {
        return settings.database().isPresent()
                || settings.registry().isPresent()
                || !settings.fileSystems().isEmpty();
    }

    private Network network(Site site) {
        Network network = NetworkTier.in(site.stack(), settings.network(), site.key());
        Deviations.accept(network, settings);
        return network;
    }

    private Data data(Site site, Network network) {
        Optional<Database> database =
                settings.database().map(found -> DataTier.database(site.stack(), found, network, site.key()));
        Optional<Registry> registry =
                settings.registry().map(found -> DataTier.registry(site.stack(), found, site.key()));
        database.ifPresent(found -> Deviations.accept(found, settings.database().orElseThrow()));
        database.ifPresent(found -> site.output(
                "DatabaseSecretName",
                "The secret with the user and the password of the database",
                found.getSecret().getSecretName()));
        registry.ifPresent(found -> site.output(
                "RepositoryUri",
                "Where images are pushed",
                found.getRepository().getRepositoryUri()));
        SortedMap<String, FileSystem> fileSystems = new TreeMap<>();
        var scope = new Construct(site.stack(), "FileSystems");
        settings.fileSystems()
                .forEach(
                        (id, found) -> fileSystems.put(id, DataTier.fileSystem(scope, id, found, network, site.key())));
        return new Data(database, registry, fileSystems);
    }

    /** A key must outlive the snapshots and the files that it encrypts. */
    private RemovalPolicy dataPolicy() {
        boolean snapshots = settings.database()
                .filter(database -> database.removalPolicy() != DatabaseSettings.RemovalPolicy.DESTROY)
                .isPresent();
        boolean files = settings.fileSystems().values().stream()
                .anyMatch(fileSystem -> fileSystem.removalPolicy() == FileSystemSettings.RemovalPolicy.RETAIN);
        return snapshots || files ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    }

    private Site site(String tier, String description, RemovalPolicy keyPolicy) {
        return only.orElseGet(() -> newSite("-" + tier, description, keyPolicy));
    }

    private Site newSite(String suffix, String description, RemovalPolicy keyPolicy) {
        var stack = new BandstandStack(
                app,
                settings.name() + "-" + settings.environment() + suffix,
                StackProps.builder()
                        .description(description + " of " + settings.name() + " (" + settings.environment() + ")")
                        .env(Environment.builder()
                                .account(settings.account().orElse(null))
                                .region(settings.region().orElse(null))
                                .build())
                        .terminationProtection(settings.terminationProtection())
                        .build());
        Deviations.acceptIn(stack);
        return new Site(
                stack,
                settings.encryption() == Settings.Encryption.CUSTOMER_MANAGED
                        ? Optional.of(new EncryptionKey(stack, "EncryptionKey", keyPolicy).getKey())
                        : Optional.empty());
    }
}
