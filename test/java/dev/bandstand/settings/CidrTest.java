package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @Test
    void findsTheNetworkOfAnAddress() {
        assertThat(Cidr.parse("10.0.5.7/16").map(Cidr::network)).hasToString("Optional[10.0.0.0/16]");
        assertThat(Cidr.parse("255.255.255.255/32").map(Cidr::isNetworkAddress)).contains(true);
        assertThat(Cidr.parse("0.0.0.0/0").map(Cidr::size)).contains(1L << 32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.256/24", "10.0.0/24", "a.b.c.d/8", ""})
    void readsNothingElse(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }

    @Test
    void holdsSubnetsThatFillItToTheLastAddress() {
        Cidr cidr = Cidr.parse("10.0.0.0/24").orElseThrow();

        assertThat(cidr.holds(2, 26, 26)).isTrue();
        assertThat(cidr.holds(2, 26, 26, 28)).isFalse();
        assertThat(cidr.holds(1, 28, 25))
                .as("a larger subnet begins at a multiple of its size")
                .isTrue();
        assertThat(cidr.holds(1, 28, 25, 28)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"::/0", "2001:db8::/32", "2001:db8:0:0:0:0:0:1/128", "fe80::1/64"})
    void knowsBlocksOfIpv6(String text) {
        assertThat(Cidr.isIpv6(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8::", "2001::db8::1/64", "2001:db8:0:0/32", "20011:db8::/32", "::/129", ":::/64"})
    void refusesWhatOnlyLooksLikeIpv6(String text) {
        assertThat(Cidr.isIpv6(text)).isFalse();
    }
}
