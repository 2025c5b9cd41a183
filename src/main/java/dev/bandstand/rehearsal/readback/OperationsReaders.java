package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;
import software.amazon.awssdk.services.ssm.model.ParameterStringFilter;

/** Reads log groups, metric filters, keys, parameters, certificates and DNS records. */
final class OperationsReaders {

    private OperationsReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::Logs::LogGroup", OperationsReaders::logGroup,
            "AWS::KMS::Key", OperationsReaders::key,
            "AWS::KMS::Alias", OperationsReaders::alias,
            "AWS::Logs::MetricFilter", OperationsReaders::metricFilter,
            "AWS::SSM::Parameter", OperationsReaders::parameter,
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

    /** A stack may put the group before the filter's name. */
    private static Optional<Shape> metricFilter(Aws aws, Deployed filter) {
        String name = filter.physicalId().substring(filter.physicalId().indexOf('|') + 1);
        return aws
                .logs()
                .describeMetricFilters(request ->
                        request.logGroupName(filter.text("LogGroupName")).filterNamePrefix(name))
                .metricFilters()
                .stream()
                .filter(found -> name.equals(found.filterName()))
                .findFirst()
                .map(Shape::of);
    }

    private static Optional<Shape> parameter(Aws aws, Deployed deployed) {
        String name = deployed.physicalId();
        var parameter = aws.ssm().getParameter(request -> request.name(name)).parameter();
        ParameterStringFilter byName = ParameterStringFilter.builder()
                .key("Name")
                .option("Equals")
                .values(name)
                .build();
        Optional<Shape> metadata = NetworkReaders.one(aws.ssm()
                .describeParameters(request -> request.parameterFilters(byName))
                .parameters());
        return metadata.map(shape -> shape.put("Value", parameter.value())
                .put("Type", parameter.typeAsString())
                .put("Tags", parameterTags(aws, name)));
    }

    /** Of all types this one has its tags as an object. */
    private static JsonNode parameterTags(Aws aws, String name) {
        Shape tags = Shape.empty();
        aws.ssm()
                .listTagsForResource(
                        request -> request.resourceType("Parameter").resourceId(name))
                .tagList()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags.node();
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
