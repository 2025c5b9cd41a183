package dev.bandstand.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.services.logs.RetentionDays;

class NetworkPropsTest {

    @Test
    void hasTheDocumentedDefaults() {
        var props = NetworkProps.builder("shop").build();

        assertThat(props.name()).isEqualTo("shop");
        assertThat(props.cidr()).isEqualTo("10.0.0.0/16");
        assertThat(props.zones()).isEqualTo(2);
        assertThat(props.maxZones()).isEqualTo(3);
        assertThat(props.publicSubnets()).isEqualTo(new Subnets("Public", 24));
        assertThat(props.privateSubnets()).isEqualTo(new Subnets("Private", 20));
        assertThat(props.dataSubnets()).isEqualTo(new Subnets("Data", 24));
        assertThat(props.nat()).isEqualTo(Nat.SINGLE);
        assertThat(props.interfaceEndpoints()).isEmpty();
        assertThat(props.flowLogs()).isTrue();
        assertThat(props.flowLogRetention()).isEqualTo(RetentionDays.ONE_MONTH);
        assertThat(props.encryptionKey()).isEmpty();
        assertThat(props.existing()).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(b -> b.zones(0), "zones must be between 1 and 6, got: 0"),
                refusal(b -> b.zones(7).maxZones(7), "zones must be between 1 and 6, got: 7"),
                refusal(b -> b.zones(4), "maxZones must be between zones (4) and 6, got: 3"),
                refusal(b -> b.maxZones(7), "maxZones must be between zones (2) and 6, got: 7"),
                refusal(b -> b.cidr("10.0.0.0"), "cidr must look like 10.0.0.0/16, got: 10.0.0.0"),
                refusal(b -> b.cidr("10.0.256.0/16"), "cidr must look like 10.0.0.0/16, got: 10.0.256.0/16"),
                refusal(b -> b.cidr("10.0.0.0/8"), "cidr must have a mask between /16 and /28, got: 10.0.0.0/8"),
                refusal(b -> b.cidr("10.0.1.0/16"), "cidr must start at a multiple of its size, got: 10.0.1.0/16"),
                refusal(
                        b -> b.cidr("10.0.0.0/18"),
                        "cidr must hold a /24, a /20 and a /24 subnet in each of 3 zones, got: 10.0.0.0/18"),
                refusal(
                        b -> b.nat(Nat.NONE)
                                .interfaceEndpoints(Set.of(InterfaceEndpoint.LOGS, InterfaceEndpoint.ECR_API)),
                        "interfaceEndpoints must contain ecrApi, ecrDkr, logs and secretsManager when nat is none,"
                                + " because tasks could not fetch images, write logs or read secrets, got: [ecrApi, logs]"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatCannotWork(UnaryOperator<NetworkProps.Builder> change, String message) {
        assertThatThrownBy(() -> change.apply(NetworkProps.builder("shop")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesABlankName() {
        assertThatThrownBy(() -> NetworkProps.builder(" ").build()).hasMessage("name must not be blank, got: \" \"");
    }

    @Test
    void refusesSubnetsWithoutANameOrWithAnImpossibleMask() {
        assertThatThrownBy(() -> new Subnets("", 24)).hasMessage("subnets name must not be blank, got: \"\"");
        assertThatThrownBy(() -> new Subnets("Public", 29)).hasMessage("cidrMask must be between 16 and 28, got: 29");
    }

    @Test
    void refusesAnExistingVpcThatIsNoneOrLacksSubnets() {
        assertThatThrownBy(() -> ExistingVpc.lookedUp("subnet-1"))
                .hasMessage("vpcId must look like vpc-0abc1234, got: subnet-1");
        assertThatThrownBy(() -> described(List.of(), List.of(), List.of(), List.of()))
                .hasMessage("availabilityZones must not be empty, got: []");
        assertThatThrownBy(
                        () -> described(List.of("a"), List.of("subnet-1", "subnet-2"), List.of("subnet-1"), List.of()))
                .hasMessage(
                        "publicSubnetIds must have one subnet for each of the zones [a], got: [subnet-1, subnet-2]");
        assertThatThrownBy(() -> described(List.of("a"), List.of("s-1"), List.of("s-2", "s-3"), List.of()))
                .hasMessage("privateSubnetIds must have one subnet for each of the zones [a], got: [s-2, s-3]");
        assertThatThrownBy(() -> described(List.of("a"), List.of("s-1"), List.of("s-2"), List.of("s-3", "s-4")))
                .hasMessage("dataSubnetIds must have one subnet for each of the zones [a], got: [s-3, s-4]");
    }

    @Test
    void keepsTheEndpointsInOneOrderAndToItself() {
        var endpoints = EnumSet.of(InterfaceEndpoint.KMS, InterfaceEndpoint.ECR_API);
        var props = NetworkProps.builder("shop").interfaceEndpoints(endpoints).build();
        endpoints.clear();

        assertThat(props.interfaceEndpoints()).containsExactly(InterfaceEndpoint.ECR_API, InterfaceEndpoint.KMS);
    }

    @ParameterizedTest(name = "{0} with {1} zones of /{2}: {3}")
    @CsvSource({"10.0.0.0/16,6,20,true", "10.0.0.0/16,6,18,false", "10.0.0.0/24,1,26,true", "10.0.0.0/24,4,26,false"})
    void countsTheRoomForOneTierAfterTheOther(String cidr, int zones, int mask, boolean fits) {
        assertThat(AddressSpace.parse(cidr).holds(zones, mask, 28)).isEqualTo(fits);
    }

    private static Arguments refusal(UnaryOperator<NetworkProps.Builder> change, String message) {
        return Arguments.of(change, message);
    }

    private static ExistingVpc described(
            List<String> zones, List<String> publicIds, List<String> privateIds, List<String> dataIds) {
        return new ExistingVpc.Described("vpc-1", "10.0.0.0/16", zones, publicIds, privateIds, dataIds);
    }
}
