package dev.bandstand.rehearsal.readback;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Reads log groups, keys, topics, certificates and DNS records. */
final class OperationsReaders {

    private OperationsReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::Logs::LogGroup", OperationsReaders::logGroup,
            "AWS::KMS::Key", OperationsReaders::key,
            "AWS::KMS::Alias", OperationsReaders::alias,
            "AWS::SNS::Topic", OperationsReaders::topic,
            "AWS::CertificateManager::Certificate", OperationsReaders::certificate,
            "AWS::Route53::RecordSet", OperationsReaders::recordSet);

    private static Optional<Shape> logGroup(Aws aws, Deployed group) {
        String name = group.physicalId().replaceFirst("^arn:.*:log-group:", "").replaceFirst(":\\*$", "");
        return aws.logs().describeLogGroups(request -> request.logGroupNamePrefix(name)).logGroups().stream()
                .filter(found -> name.equals(found.logGroupName()))
                .findFirst()
                .map(found ->
                        Shape.of(found).put("Arn", withWildcard(found)).put("Tags", Json.tags(logTags(aws, found))));
    }

    private static String withWildcard(LogGroup group) {
        return group.arn().endsWith(":*") ? group.arn() : group.arn() + ":*";
    }

    private static Map<String, String> logTags(Aws aws, LogGroup group) {
        String arn = group.arn().replaceFirst(":\\*$", "");
        return aws.logs()
                .listTagsForResource(request -> request.resourceArn(arn))
                .tags();
    }

    private static Optional<Shape> key(Aws aws, Deployed key) {
        String id = key.physicalId();
        Shape shape =
                Shape.of(aws.kms().describeKey(request -> request.keyId(id)).keyMetadata());
        if (!shape.at("DeletionDate").isMissingNode()) {
            return Optional.empty();
        }
        Shape tags = Shape.of(aws.kms().listResourceTags(request -> request.keyId(id)));
        tags.at("Tags").forEach(tag -> {
            Json.rename(tag, "TagKey", "Key");
            Json.rename(tag, "TagValue", "Value");
        });
        return Optional.of(shape.put(
                        "KeyPolicy",
                        aws.kms()
                                .getKeyPolicy(request -> request.keyId(id).policyName("default"))
                                .policy())
                .put(
                        "EnableKeyRotation",
                        aws.kms()
                                .getKeyRotationStatus(request -> request.keyId(id))
                                .keyRotationEnabled())
                .put("Tags", tags.at("Tags")));
    }

    private static Optional<Shape> alias(Aws aws, Deployed alias) {
        return aws.kms().listAliasesPaginator().aliases().stream()
                .filter(found -> alias.physicalId().equals(found.aliasName()))
                .findFirst()
                .map(Shape::of);
    }

    private static Optional<Shape> topic(Aws aws, Deployed topic) {
        String arn = topic.physicalId();
        Shape shape = Shape.empty();
        aws.sns()
                .getTopicAttributes(request -> request.topicArn(arn))
                .attributes()
                .forEach(shape::put);
        return Optional.of(shape.put("TopicName", arn.substring(arn.lastIndexOf(':') + 1))
                .put(
                        "Tags",
                        aws.sns()
                                .listTagsForResource(request -> request.resourceArn(arn))
                                .tags()));
    }

    private static Optional<Shape> certificate(Aws aws, Deployed certificate) {
        String arn = certificate.physicalId();
        Shape shape = Shape.of(aws.acm()
                .describeCertificate(request -> request.certificateArn(arn))
                .certificate());
        return Optional.of(shape.lift("DomainValidationOptions.0.ValidationMethod", "ValidationMethod")
                .put(
                        "Tags",
                        aws.acm()
                                .listTagsForCertificate(request -> request.certificateArn(arn))
                                .tags()));
    }

    private static Optional<Shape> recordSet(Aws aws, Deployed record) {
        String zone = record.text("HostedZoneId");
        return aws.route53().listResourceRecordSets(request -> request.hostedZoneId(zone)).resourceRecordSets().stream()
                .filter(found -> found.name().equals(record.text("Name"))
                        && found.typeAsString().equals(record.text("Type")))
                .findFirst()
                .map((ResourceRecordSet found) -> Shape.of(found)
                        .pluck("ResourceRecords", "Value", "ResourceRecords")
                        .put("HostedZoneId", zone));
    }
}
