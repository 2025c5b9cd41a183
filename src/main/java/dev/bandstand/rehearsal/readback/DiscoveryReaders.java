package dev.bandstand.rehearsal.readback;

import java.util.Map;
import java.util.Optional;

/** Reads Cloud Map namespaces and the services in them. */
final class DiscoveryReaders {

    private DiscoveryReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::ServiceDiscovery::HttpNamespace", DiscoveryReaders::namespace,
            "AWS::ServiceDiscovery::PrivateDnsNamespace", DiscoveryReaders::namespace,
            "AWS::ServiceDiscovery::Service", DiscoveryReaders::service);

    private static Optional<Shape> namespace(Aws aws, Deployed namespace) {
        var found = aws.serviceDiscovery()
                .getNamespace(request -> request.id(namespace.physicalId()))
                .namespace();
        Shape shape = Shape.of(found).put("Tags", tags(aws, found.arn()));
        return Optional.of(shape.lift("Properties.DnsProperties.HostedZoneId", "HostedZoneId"));
    }

    private static Optional<Shape> service(Aws aws, Deployed service) {
        var found = aws.serviceDiscovery()
                .getService(request -> request.id(service.physicalId()))
                .service();
        return Optional.of(Shape.of(found).put("Tags", tags(aws, found.arn())));
    }

    private static Object tags(Aws aws, String arn) {
        return aws.serviceDiscovery()
                .listTagsForResource(request -> request.resourceARN(arn))
                .tags();
    }
}
