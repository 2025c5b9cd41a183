package dev.bandstand.app;

import static java.util.Objects.requireNonNull;

import dev.bandstand.cluster.Cluster;
import dev.bandstand.network.Network;
import dev.bandstand.service.BackendService;
import dev.bandstand.service.BackendServiceProps;
import dev.bandstand.service.ListenerPriority;
import dev.bandstand.service.Route;
import dev.bandstand.service.RoutedService;
import dev.bandstand.service.RoutedServiceProps;
import dev.bandstand.settings.ImageSettings;
import dev.bandstand.settings.RouteSettings;
import dev.bandstand.settings.ServiceSettings;
import dev.bandstand.settings.Settings;
import java.io.PrintStream;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.constructs.Construct;

/** Turns the {@code services} of the settings into constructs: first those that own a load balancer, then those that join one. */
final class Services {

    private final Backend.Site site;
    private final Settings settings;
    private final Backend.Data data;
    private final Tasks tasks;
    private final SortedMap<String, BackendService> owners = new TreeMap<>();

    Services(Backend.Site site, Settings settings, Network network, Cluster cluster, Backend.Data data) {
        this.site = site;
        this.settings = settings;
        this.data = data;
        this.tasks = new Tasks(site, settings, network, cluster, data);
    }

    void addAll(PrintStream err) {
        checkRoutes();
        settings.services().forEach((id, service) -> service.loadBalancer().ifPresent(balancer -> owner(id, service)));
        settings.services().forEach((id, service) -> service.route().ifPresent(route -> routed(id, service, route)));
        settings.services().forEach((id, service) -> tellPlaceholder(id, service, err));
    }

    private void owner(String id, ServiceSettings settings) {
        var props = BackendServiceProps.builder(tasks.launch(settings.task()), tasks.of(settings));
        var balancer = settings.loadBalancer().orElseThrow();
        balancer.targetGroupName().ifPresent(props::targetGroupName);
        ServiceProperties.applyBalanced(props, settings);
        props.loadBalancer(
                ServiceProperties.loadBalancer(new Construct(site.stack(), ConstructIds.of(id) + "Imports"), balancer));
        var service = new BackendService(site.stack(), ConstructIds.of(id), props.build());
        owners.put(id, service);
        site.output(ConstructIds.of(id) + "Url", "Where " + id + " answers", service.getUrl());
        finish(id, settings, service);
    }

    private void routed(String id, ServiceSettings settings, RouteSettings route) {
        BackendService owner = requireNonNull(owners.get(route.loadBalancer()), "the settings check that it owns one");
        var props = RoutedServiceProps.builder(
                tasks.launch(settings.task()), tasks.of(settings), owner.getListener(), route(route));
        ServiceProperties.applyBalanced(props, settings);
        finish(id, settings, new RoutedService(site.stack(), ConstructIds.of(id), props.build()));
    }

    private <S extends Construct & IConnectable> void finish(String id, ServiceSettings settings, S service) {
        if (settings.task().database()) {
            data.database().ifPresent(database -> service.getConnections().allowToDefaultPort(database));
        }
        Deviations.accept(service, settings);
        site.output(
                ConstructIds.of(id) + "Image",
                "The image that " + id + " runs",
                settings.task().container().image().map(Services::inWords).orElse("placeholder"));
    }

    private void checkRoutes() {
        for (String owner : settings.services().keySet()) {
            var routes = new TreeMap<String, Route>();
            settings.services()
                    .forEach((id, service) -> service.route()
                            .filter(route -> route.loadBalancer().equals(owner))
                            .ifPresent(route -> routes.put(id, route(route))));
            ListenerPriority.checkDistinct(routes);
        }
    }

    private void tellPlaceholder(String id, ServiceSettings service, PrintStream err) {
        if (service.task().container().image().isEmpty()) {
            err.println("services." + id + " runs a placeholder that answers its health check, until an image tag is"
                    + " given (-c imageTag=TAG)");
        }
    }

    private static Route route(RouteSettings settings) {
        return new Route(settings.host(), settings.path(), settings.priority());
    }

    private static String inWords(ImageSettings image) {
        return image.tag()
                .or(image::digest)
                .or(image::uri)
                .or(image::dockerfile)
                .orElseThrow();
    }
}
