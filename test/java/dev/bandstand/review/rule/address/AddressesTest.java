package dev.bandstand.review.rule.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, 0.0.0.0/0",
        "10.0.0.0/8, 10.0.0.0/8",
        "10.1.2.3/8, 10.0.0.0/8",
        "192.0.2.7, 192.0.2.7/32",
        "255.255.255.255/32, 255.255.255.255/32",
        "::/0, ::/0",
        "2001:DB8::/32, 2001:db8::/32",
        "2001:db8:0:0:1:0:0:1/128, 2001:db8::1:0:0:1/128",
        "2001:db8:0:1:1:1:1:1/128, 2001:db8:0:1:1:1:1:1/128",
        "::1, ::1/128",
        "1::/16, 1::/16",
        "::ffff:192.0.2.1/128, ::ffff:c000:201/128",
        "fe80::1:2:3:4/64, fe80::/64"
    })
    void readsBlocksAndWritesThemTheShortWay(String written, String shortest) {
        assertThat(addresses(written).blocks()).containsExactly(shortest);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "10.0.0.0/24, 10.0.1.0/24, false",
        "10.0.0.0/23, 10.0.1.0/24, true",
        "10.0.1.0/24, 10.0.0.0/23, true",
        "10.0.0.77/24, 10.0.0.200/32, true",
        "0.0.0.0/0, 255.255.255.255/32, true",
        "10.0.0.255/32, 10.0.1.0/32, false",
        "0.0.0.0/0, ::/0, false"
    })
    void tellsWhetherTwoBlocksOverlap(String one, String other, boolean overlap) {
        assertThat(addresses(one).overlaps(addresses(other))).isEqualTo(overlap);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "10.0.0/8",
                "10.0.0.0.0/8",
                "10.0.0.256/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "a.b.c.d/8",
                "10.0.0.0/8/8",
                "::/129",
                ":::/0",
                "1:2:3:4:5:6:7/64",
                "1:2:3:4:5:6:7:8:9/64",
                "1::2::3/64",
                "12345::/16",
                "g::/16",
                "1:2:3:4:5:6:7:8::/64",
                "sg-0123",
                "${Vpc.CidrBlock}",
                "٣.0.0.0/8",
                "1.2.3.4:5::/64",
                "10.0.0.0/99999999999"
            })
    void saysWhatIsNoBlock(String written) {
        assertThat(Addresses.of(written)).isEmpty();
    }

    @Test
    void knowsThatTwoHalvesAreOneWhole() {
        assertThat(addresses("10.0.0.0/9").union(addresses("10.128.0.0/9"))).isEqualTo(addresses("10.0.0.0/8"));
        assertThat(addresses("2001:db8::/33").union(addresses("2001:db8:8000::/33")))
                .isEqualTo(addresses("2001:db8::/32"));
    }

    @Test
    void writesWhatIsLeftAsTheFewestBlocks() {
        assertThat(addresses("10.0.0.0/29").minus(addresses("10.0.0.3/32")).blocks())
                .containsExactly("10.0.0.0/31", "10.0.0.2/32", "10.0.0.4/30");
        assertThat(addresses("::/125").minus(addresses("::/128")).blocks())
                .containsExactly("::1/128", "::2/127", "::4/126");
    }

    @Test
    void keepsTheTwoFamiliesApart() {
        assertThat(addresses("0.0.0.0/0").contains(addresses("::1/128"))).isFalse();
        assertThat(Addresses.everywhere().contains(addresses("::1/128"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, true",
        "128.0.0.0/1, true",
        "0.0.0.0/2, false",
        "10.0.0.0/8, false",
        "::/0, true",
        "2000::/3, true",
        "2001:db8::/32, false"
    })
    void tellsTheWorldFromALargeNetwork(String block, boolean world) {
        assertThat(addresses(block).isTheWorld()).isEqualTo(world);
    }

    @Test
    void whatItWritesItReads() {
        var random = new Random(6);
        for (int round = 0; round < 2_000; round++) {
            Addresses set = Addresses.none();
            for (int i = random.nextInt(6); i > 0; i--) {
                String block = random.nextBoolean()
                        ? "10.0.0." + random.nextInt(256) + "/" + (24 + random.nextInt(9))
                        : "2001:db8::" + Integer.toHexString(random.nextInt(256)) + "/" + (120 + random.nextInt(9));
                set = random.nextInt(3) > 0 ? set.union(addresses(block)) : set.minus(addresses(block));
            }
            Addresses read = Addresses.none();
            for (String block : set.blocks()) {
                assertThat(read.union(addresses(block)).minus(addresses(block))).isEqualTo(read);
                read = read.union(addresses(block));
            }
            assertThat(read).isEqualTo(set);
        }
    }

    private static Addresses addresses(String block) {
        return Addresses.of(block).orElseThrow();
    }
}
