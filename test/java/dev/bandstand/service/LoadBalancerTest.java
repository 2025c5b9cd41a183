package dev.bandstand.service;

import static dev.bandstand.service.Backends.backend;
import static dev.bandstand.service.Backends.props;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;

class LoadBalancerTest {

    private static final String CERTIFICATE =
            "arn:aws:acm:eu-central-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

    private static final Template CLOSED = template(props -> props);
    private static final Template OPEN = template(props -> props.isPublic(true).port(8000));
    private static final Template NAMED =
            template(props -> props.isPublic(true).allowFrom(List.of("2001:db8::/32", "203.0.113.0/24")));
    private static final Template SECURE = Stage.template(stage -> backend(
            stage,
            props(stage)
                    .loadBalancer(LoadBalancerProps.builder()
                            .isPublic(true)
                            .certificate(Certificate.fromCertificateArn(stage.stack(), "Certificate", CERTIFICATE))
                            .accessLogs(true)
                            .build())));

    private static Template template(UnaryOperator<LoadBalancerProps.Builder> change) {
        return Stage.template(stage -> backend(
                stage,
                props(stage)
                        .loadBalancer(change.apply(LoadBalancerProps.builder()).build())));
    }

    @Test
    void isPrivateAndClosedByItself() {
        CLOSED.hasResourceProperties(
                "AWS::ElasticLoadBalancingV2::LoadBalancer",
                Map.of(
                        "Scheme",
                        "internal",
                        "Subnets",
                        List.of("subnet-000000000000000a2", "subnet-000000000000000b2")));
        assertThat(TemplateParts.of(CLOSED).ingress()).isEmpty();
    }

    @Test
    void isOpenToEverybodyOnceItIsPublic() {
        OPEN.hasResourceProperties(
                "AWS::ElasticLoadBalancingV2::LoadBalancer",
                Map.of(
                        "Scheme",
                        "internet-facing",
                        "Subnets",
                        List.of("subnet-000000000000000a1", "subnet-000000000000000b1")));
        assertThat(TemplateParts.of(OPEN).ingress()).containsExactly("0.0.0.0/0 8000");
    }

    @Test
    void isOpenOnlyToTheCidrsThatAreNamed() {
        assertThat(TemplateParts.of(NAMED).ingress()).containsExactly("2001:db8::/32 80", "203.0.113.0/24 80");
    }

    @Test
    void redirectsToHttpsWithAModernPolicyWhenThereIsACertificate() {
        SECURE.hasResourceProperties(
                "AWS::ElasticLoadBalancingV2::Listener",
                Map.of(
                        "Port",
                        443,
                        "Protocol",
                        "HTTPS",
                        "SslPolicy",
                        "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
                        "Certificates",
                        List.of(Map.of("CertificateArn", CERTIFICATE))));
        SECURE.hasResourceProperties(
                "AWS::ElasticLoadBalancingV2::Listener",
                Match.objectLike(new TreeMap<>(Map.of(
                        "Port",
                        80,
                        "DefaultActions",
                        List.of(Match.objectLike(Map.of(
                                "Type",
                                "redirect",
                                "RedirectConfig",
                                Map.of("Protocol", "HTTPS", "Port", "443", "StatusCode", "HTTP_301"))))))));
        assertThat(TemplateParts.of(SECURE).ingress()).containsExactly("0.0.0.0/0 80", "0.0.0.0/0 443");
    }

    @Test
    void dropsInvalidHeadersAndDefendsAgainstDesync() {
        assertThat(TemplateParts.of(CLOSED)
                        .attributes("AWS::ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerAttributes"))
                .containsEntry("routing.http.drop_invalid_header_fields.enabled", "true")
                .containsEntry("routing.http.desync_mitigation_mode", "defensive")
                .containsEntry("deletion_protection.enabled", "false")
                .containsEntry("access_logs.s3.enabled", "false");
    }

    @Test
    void logsAccessToABucketThatIsClosedAndForgets() {
        assertThat(TemplateParts.of(SECURE)
                        .attributes("AWS::ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerAttributes"))
                .containsEntry("access_logs.s3.enabled", "true")
                .containsKey("access_logs.s3.bucket");
        var bucket = TemplateParts.of(SECURE).only("AWS::S3::Bucket");
        assertThat(TemplateParts.at(bucket, "Properties.AccessControl")).isEmpty();
        assertThat(TemplateParts.at(bucket, "Properties.LifecycleConfiguration.Rules.0.ExpirationInDays"))
                .contains(90);
        assertThat(
                        TemplateParts.at(
                                bucket,
                                "Properties.BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.SSEAlgorithm"))
                .contains("AES256");
        assertThat(bucket.get("DeletionPolicy")).isEqualTo("Retain");
        assertThat(TemplateParts.of(SECURE).only("AWS::S3::BucketPolicy").toString())
                .contains("logdelivery.elasticloadbalancing.amazonaws.com", "aws:SecureTransport");
        assertThat(TemplateParts.of(SECURE)
                        .only("AWS::ElasticLoadBalancingV2::LoadBalancer")
                        .toString())
                .containsPattern("DependsOn=\\[ApiLoadBalancerAccessLogsPolicy\\w+\\]");
    }

    @Test
    void letsTheBalancerReachNothingButTheTasks() {
        assertThat(TemplateParts.of(OPEN).only("AWS::EC2::SecurityGroupEgress").toString())
                .contains("FromPort=8080", "ServiceSecurityGroup");
    }

    @Test
    void tellsTheAddressUnderWhichTheServiceIsReached() {
        Stage.template(stage -> {
            var zone = HostedZone.fromHostedZoneAttributes(
                    stage.stack(),
                    "Zone",
                    HostedZoneAttributes.builder()
                            .hostedZoneId("Z1")
                            .zoneName("example.com")
                            .build());
            BackendService plain = backend(stage, "Plain", props(stage));
            BackendService elsewhere = backend(
                    stage,
                    "Elsewhere",
                    props(stage)
                            .loadBalancer(LoadBalancerProps.builder().port(8000).build()));
            BackendService named = backend(
                    stage,
                    "Named",
                    props(stage)
                            .loadBalancer(LoadBalancerProps.builder()
                                    .domain("api.example.com", zone)
                                    .build()));

            assertThat(plain.getUrl())
                    .isEqualTo("http://" + plain.getLoadBalancer().getLoadBalancerDnsName());
            assertThat(elsewhere.getUrl())
                    .isEqualTo("http://" + elsewhere.getLoadBalancer().getLoadBalancerDnsName() + ":8000");
            assertThat(named.getUrl()).isEqualTo("https://api.example.com");
        });
    }
}
