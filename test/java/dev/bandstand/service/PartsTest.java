package dev.bandstand.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.task.CircuitBreakerThreshold;
import dev.bandstand.task.DeploymentProps;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;

/** The small parts of a service, each alone. */
class PartsTest {

    private static final Stack STACK = new Stack(new App(), "Shop");
    private static final IHostedZone ZONE = HostedZone.fromHostedZoneAttributes(
            STACK,
            "Zone",
            HostedZoneAttributes.builder()
                    .hostedZoneId("Z1")
                    .zoneName("example.com")
                    .build());

    static Stream<Arguments> refusals() {
        return Stream.of(
                breaker(() -> CircuitBreakerThreshold.count(0), "circuitBreaker.value must be at least 1, got: 0"),
                breaker(
                        () -> CircuitBreakerThreshold.boundedPercent(101),
                        "circuitBreaker.value must be at most 100 for a percentage, got: 101"),
                health(
                        b -> b.path("health"),
                        "healthCheck.path must start with / and hold at most 1024 characters of a URL, got: health"),
                health(
                        b -> b.path("/a%zz"),
                        "healthCheck.path must start with / and hold at most 1024 characters of a URL, got: /a%zz"),
                health(b -> b.path("/a/.."), "healthCheck.path must hold neither . nor .. as a folder, got: /a/.."),
                health(
                        b -> b.interval(Duration.ofSeconds(4)),
                        "healthCheck.interval must be whole seconds between 5 and 300, got: 4s"),
                health(
                        b -> b.timeout(Duration.ofSeconds(1)),
                        "healthCheck.timeout must be whole seconds between 2 and 120, got: 1s"),
                health(
                        b -> b.timeout(Duration.ofSeconds(30)),
                        "healthCheck.timeout must be shorter than interval (30s), got: 30s"),
                health(b -> b.healthyThreshold(1), "healthCheck.healthyThreshold must be between 2 and 10, got: 1"),
                health(
                        b -> b.unhealthyThreshold(11),
                        "healthCheck.unhealthyThreshold must be between 2 and 10, got: 11"),
                health(
                        b -> b.codes("200;201"),
                        "healthCheck.codes must be codes between 200 and 499 as in 200, 200,204 or 200-299, got: 200;201"),
                health(
                        b -> b.gracePeriod(Duration.ofMillis(1)),
                        "healthCheck.gracePeriod must be whole seconds between 0 and 2147483647, got: 0.001s"),
                deployment(
                        b -> b.minHealthyPercent(101),
                        "deployment.minHealthyPercent must be between 0 and 100, got: 101"),
                deployment(
                        b -> b.maxHealthyPercent(201),
                        "deployment.maxHealthyPercent must be between 100 and 200, got: 201"),
                deployment(
                        b -> b.maxHealthyPercent(100),
                        "deployment.maxHealthyPercent must be above minHealthyPercent (100), got: 100"),
                deployment(
                        b -> b.minHealthyPercent(50).maxHealthyPercent(100),
                        "deployment.availabilityZoneRebalancing must be false when maxHealthyPercent is 100, got: true"),
                balancer(
                        b -> b.name("internal-x"),
                        "loadBalancer.name must be up to 32 letters, digits or inner hyphens and not start with internal-, got: internal-x"),
                balancer(b -> b.port(0), "loadBalancer.port must be between 1 and 65535, got: 0"),
                balancer(
                        b -> b.port(8080).domain("api.example.com", ZONE),
                        "loadBalancer.port must be 80 with a certificate or a domain (it redirects to HTTPS), got: 8080"),
                balancer(
                        b -> b.sslPolicy(SslPolicy.LEGACY),
                        "loadBalancer.sslPolicy must be TLS13_12_RES_PQ, TLS13_13_PQ, TLS13_RES, TLS13_13, got: LEGACY"),
                balancer(
                        b -> b.allowFrom(List.of("10.0.0.256/8")),
                        "loadBalancer.allowFrom must hold CIDRs as in 203.0.113.0/24, got: 10.0.0.256/8"),
                balancer(
                        b -> b.domain("API", ZONE), "loadBalancer.domain.name must be a lower-case DNS name, got: API"),
                route(
                        () -> new Route(Optional.empty(), Optional.empty(), Optional.empty()),
                        "route must have a host or a path, got: neither"),
                route(
                        () -> Route.ofHost("localhost"),
                        "route.host must be a lower-case host name of at most 128 characters, got: localhost"),
                route(
                        () -> Route.ofPath("admin"),
                        "route.path must start with / and hold at most 128 characters of a path, got: admin"),
                route(() -> Route.ofPath("/").priority(0), "route.priority must be between 1 and 50000, got: 0"));
    }

    private static Arguments breaker(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    private static Arguments route(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    private static Arguments health(UnaryOperator<HealthCheckProps.Builder> change, String message) {
        ThrowingCallable call = () -> change.apply(HealthCheckProps.builder()).build();
        return Arguments.of(call, message);
    }

    private static Arguments deployment(UnaryOperator<DeploymentProps.Builder> change, String message) {
        ThrowingCallable call = () -> change.apply(DeploymentProps.builder()).build();
        return Arguments.of(call, message);
    }

    private static Arguments balancer(UnaryOperator<LoadBalancerProps.Builder> change, String message) {
        ThrowingCallable call = () -> change.apply(LoadBalancerProps.builder()).build();
        return Arguments.of(call, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatCannotWork(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void aLoadBalancerHasTheDocumentedDefaults() {
        assertThat(LoadBalancerProps.builder().build())
                .isEqualTo(new LoadBalancerProps(
                        Optional.empty(),
                        false,
                        List.of(),
                        80,
                        Optional.empty(),
                        Optional.empty(),
                        SslPolicy.TLS13_12_RES_PQ,
                        false,
                        RemovalPolicy.RETAIN,
                        false));
    }

    @Test
    void aCertificateAndADomainGoTogether() {
        var props = LoadBalancerProps.builder()
                .certificate(Certificate.fromCertificateArn(
                        STACK, "Certificate", "arn:aws:acm:eu-central-1:123456789012:certificate/1"))
                .domain("api.example.com", ZONE)
                .build();

        assertThat(props.isHttps()).isTrue();
        assertThat(LoadBalancerProps.builder().build().isHttps()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0/0", "203.0.113.7/32", "::/0", "2001:db8::/32", "2001:db8:0:1:2:3:4:5/128", "fe80::1/64"
            })
    void knowsBothKindsOfAddressRanges(String cidr) {
        assertThatCode(() ->
                        LoadBalancerProps.builder().allowFrom(List.of(cidr)).build())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"203.0.113.7", "1.2.3/8", "1.2.3.4/33", "2001:db8::/129", "1::2::3/64", "02.1.1.1/8", ":::/0"})
    void refusesWhatIsNoAddressRange(String cidr) {
        assertThatThrownBy(() ->
                        LoadBalancerProps.builder().allowFrom(List.of(cidr)).build())
                .hasMessage("loadBalancer.allowFrom must hold CIDRs as in 203.0.113.0/24, got: " + cidr);
    }
}
