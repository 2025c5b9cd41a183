package dev.bandstand.simulation.service;

import dev.bandstand.preflight.Nearest;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.ScalingParts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Chooses the service that the user means. */
final class ServiceChoice {

    private static final String PATH = "aws:cdk:path";

    private record Named(ScalingParts scaling, String name, List<String> aliases) {

        boolean is(String word) {
            return aliases.stream().anyMatch(alias -> plain(alias).equals(plain(word)));
        }
    }

    private ServiceChoice() {}

    static ScalingParts of(Assembly assembly, Optional<String> wanted) {
        List<Named> services = new ArrayList<>();
        for (ScalingParts scaling : ScalingParts.of(assembly)) {
            services.add(named(assembly, scaling));
        }
        if (services.isEmpty()) {
            throw new CannotSimulate(assembly.path()
                    + " must hold an ECS service with an AWS::ApplicationAutoScaling::ScalableTarget, got: none");
        }
        return wanted.map(word -> named(services, word)).orElseGet(() -> only(services));
    }

    /** Returns the name that people use: the service's where it is a plain text, else its logical id. */
    static String name(Resource service) {
        return service.property("ServiceName").isTextual()
                ? service.property("ServiceName").asText()
                : service.logicalId();
    }

    private static Named named(Assembly assembly, ScalingParts scaling) {
        if (scaling.service().isEmpty()) {
            String target = scaling.scalableTarget().logicalId();
            return new Named(scaling, target, List.of(target));
        }
        Resource service = assembly.resource(scaling.service().get()).orElseThrow();
        String withoutHash = service.logicalId().replaceFirst("(?<=.)[0-9A-F]{8}$", "");
        Set<String> aliases = new LinkedHashSet<>(List.of(name(service), service.logicalId(), withoutHash));
        aliases.add(withoutHash.replaceFirst("(?<=.)Service$", ""));
        aliases.addAll(List.of(service.metadata().path(PATH).asText().split("/")));
        return new Named(scaling, name(service), List.copyOf(aliases));
    }

    private static ScalingParts only(List<Named> services) {
        if (services.size() > 1) {
            throw new CannotSimulate("--service must name one of several services: " + names(services) + ", got: none");
        }
        return services.get(0).scaling();
    }

    private static ScalingParts named(List<Named> services, String word) {
        List<Named> fitting =
                services.stream().filter(service -> service.is(word)).toList();
        if (fitting.size() == 1) {
            return fitting.get(0).scaling();
        }
        if (fitting.size() > 1) {
            throw new CannotSimulate(
                    "--service must name one service, got: " + word + ", which may be " + names(fitting));
        }
        List<String> aliases =
                services.stream().flatMap(service -> service.aliases().stream()).toList();
        String meant = Nearest.to(word, aliases)
                .map(nearest -> ", did you mean " + nearest + "?")
                .orElse("");
        throw new CannotSimulate(
                "--service must name a service that scales: " + names(services) + ", got: " + word + meant);
    }

    private static String names(List<Named> services) {
        return String.join(", ", services.stream().map(Named::name).toList());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
