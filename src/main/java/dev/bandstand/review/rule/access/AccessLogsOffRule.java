package dev.bandstand.review.rule.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.written.Items;
import java.util.List;
import java.util.SortedMap;

/** Nobody can tell any more who called. */
final class AccessLogsOffRule implements Rule {

    private static final String ATTRIBUTES = "LoadBalancerAttributes";
    private static final char SLASH = '/';

    @Override
    public String name() {
        return "accessLogsOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "access logs or a trail of what was there are turned off");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept balancer : Kept.of(comparison, "AWS::ElasticLoadBalancingV2::LoadBalancer")) {
            for (String log : List.of("access_logs.s3.enabled", "connection_logs.s3.enabled")) {
                if (attribute(balancer.was(ATTRIBUTES), log) && !attribute(balancer.will(ATTRIBUTES), log)) {
                    tell(balancer, ATTRIBUTES + "[" + log + "]", log, told);
                }
            }
        }
        given(comparison, "AWS::S3::Bucket", "LoggingConfiguration", told);
        given(comparison, "AWS::CloudFront::Distribution", "DistributionConfig/Logging", told);
        given(comparison, "AWS::ApiGateway::Stage", "AccessLogSetting", told);
        given(comparison, "AWS::ApiGatewayV2::Stage", "AccessLogSettings", told);
        for (Kept trail : Kept.of(comparison, "AWS::CloudTrail::Trail")) {
            for (String property : List.of("IsLogging", "IsMultiRegionTrail", "EnableLogFileValidation")) {
                if (trail.turns(property, false, false)) {
                    tell(trail, property, property, told);
                }
            }
        }
        return told.findings();
    }

    private static void given(Comparison comparison, String type, String path, Told told) {
        for (Kept both : Kept.of(comparison, type)) {
            if (both.was(path).isObject() && !both.will(path).isObject()) {
                tell(both, path, path.substring(path.indexOf(SLASH) + 1), told);
            }
        }
    }

    private static boolean attribute(JsonNode attributes, String key) {
        return Items.of(attributes).stream()
                .anyMatch(attribute -> attribute.path("Key").asText().equals(key)
                        && Plain.truth(attribute.path("Value"), false).orElse(true));
    }

    private static void tell(Kept both, String path, String what, Told told) {
        both.tell(
                told,
                Severity.WARNING,
                path,
                both.label() + " writes no record any more: " + what
                        + " is turned off, so nobody can tell afterwards who called; keep it on");
    }
}
