package dev.bandstand.app;

import static java.util.Objects.requireNonNull;

import dev.bandstand.cluster.Cluster;
import dev.bandstand.service.BackendService;
import dev.bandstand.service.BackendServiceProps;
import dev.bandstand.service.Discovery;
import dev.bandstand.service.InternalService;
import dev.bandstand.service.InternalServiceProps;
import dev.bandstand.service.ListenerPriority;
import dev.bandstand.service.Route;
import dev.bandstand.service.RoutedService;
import dev.bandstand.service.RoutedServiceProps;
import dev.bandstand.service.ServiceBuilder;
import dev.bandstand.settings.InternalSettings;
import dev.bandstand.settings.RouteSettings;
import dev.bandstand.settings.ServiceSettings;
import dev.bandstand.settings.Settings;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.servicediscovery.PrivateDnsNamespace;
import software.constructs.Construct;

/** Turns the {@code services} of the settings into constructs: first those that own a load balancer, then those that join one. */
final class Services {

    private final Backend.Site site;
    private final Settings settings;
    private final Cluster cluster;
    private final Tasks tasks;
    private final Workloads workloads;
    private final SortedMap<String, BackendService> owners = new TreeMap<>();

    Services(Backend.Site site, Settings settings, Cluster cluster, Tasks tasks, Workloads workloads) {
        this.site = site;
        this.settings = settings;
        this.cluster = cluster;
        this.tasks = tasks;
        this.workloads = workloads;
    }

    void addAll() {
        checkRoutes();
        settings.services().forEach((id, service) -> service.loadBalancer().ifPresent(balancer -> owner(id, service)));
        settings.services().forEach((id, service) -> service.route().ifPresent(route -> routed(id, service, route)));
        settings.services()
                .forEach((id, service) -> service.internal().ifPresent(internal -> internal(id, service, internal)));
        settings.services()
                .forEach((id, service) ->
                        workloads.tellPlaceholder("services." + id, service.task(), "answers its health check"));
    }

    private void owner(String id, ServiceSettings settings) {
        var props = BackendServiceProps.builder(tasks.launch(settings.task()), tasks.of(settings));
        var balancer = settings.loadBalancer().orElseThrow();
        balancer.targetGroupName().ifPresent(props::targetGroupName);
        ServiceProperties.applyBalanced(props, settings);
        callOthers(props, settings);
        props.loadBalancer(
                ServiceProperties.loadBalancer(new Construct(site.imports(), ConstructIds.of(id)), balancer));
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
        callOthers(props, settings);
        finish(id, settings, new RoutedService(site.stack(), ConstructIds.of(id), props.build()));
    }

    private void internal(String id, ServiceSettings settings, InternalSettings internal) {
        PrivateDnsNamespace namespace = cluster.getNamespace().orElseThrow();
        var discovery = new Discovery(Discovery.Way.valueOf(internal.discovery().name()), namespace, internal.name());
        var props = InternalServiceProps.builder(tasks.launch(settings.task()), tasks.of(settings), discovery);
        ServiceProperties.apply(props, settings);
        callOthers(props, settings);
        finish(id, settings, new InternalService(site.stack(), ConstructIds.of(id), props.build()));
    }

    private <B extends ServiceBuilder<B>> void callOthers(B props, ServiceSettings settings) {
        if (settings.task().serviceConnect()) {
            cluster.getNamespace().ifPresent(props::serviceConnect);
        }
    }

    private <S extends Construct & IConnectable> void finish(String id, ServiceSettings settings, S service) {
        workloads.add(id, settings.task(), service);
        workloads.tell(id, settings.task());
        Deviations.accept(service, settings);
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

    private static Route route(RouteSettings settings) {
        return new Route(settings.host(), settings.path(), settings.priority());
    }
}
