package com.example;

import dev.bandstand.cluster.Cluster;
import dev.bandstand.cluster.ClusterProps;
import dev.bandstand.database.Database;
import dev.bandstand.database.DatabaseEngine;
import dev.bandstand.database.DatabaseProps;
import dev.bandstand.database.DatabaseVariables;
import dev.bandstand.network.Network;
import dev.bandstand.network.NetworkProps;
import dev.bandstand.registry.Registry;
import dev.bandstand.registry.RegistryProps;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.service.BackendService;
import dev.bandstand.service.BackendServiceProps;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.TaskImage;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.TaskSecret;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;

/** A shop's own CDK app: its stack holds the same backend, built from Bandstand's constructs. */
public final class ShopApp {

    public static void main(String... args) {
        var app = new App();
        var stack = new Stack(app, "Shop");

        var network = new Network(stack, "Network", NetworkProps.builder("shop").build());
        var vpc = network.getVpc();
        var database = new Database(stack, "Database", DatabaseProps.builder(vpc, DatabaseEngine.MYSQL).build());
        var registry = new Registry(stack, "Registry", RegistryProps.builder().name("shop").build());
        var cluster = new Cluster(stack, "Cluster", ClusterProps.builder(vpc).build());

        var container = ContainerProps.builder(TaskImage.tag(registry.getRepository(), "1.4.2"))
                .port(5000)
                .environment(DatabaseVariables.DEFAULT.environment(database.getConnection()))
                .secret("DB_USER", TaskSecret.of(database.getSecret(), "username"))
                .secret("DB_PASSWORD", TaskSecret.of(database.getSecret(), "password"))
                .build();
        var props = BackendServiceProps.builder(cluster.getCluster(), TaskProps.builder(container).build())
                .scaling(ScalingPlan.of(TaskRange.between(2, 10), TargetTracking.onCpu(60)))
                .build();
        var api = new BackendService(stack, "Api", props);
        api.getConnections().allowToDefaultPort(database);

        app.synth();
    }
}
