package dev.bandstand.review.rule.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "ELBSecurityPolicy-TLS13-1-3-2021-06, 3, 3",
        "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09, 3, 3",
        "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04, 3, 3",
        "ELBSecurityPolicy-TLS13-1-2-Res-2021-06, 2, 3",
        "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09, 2, 3",
        "ELBSecurityPolicy-TLS13-1-2-Ext2-FIPS-2023-04, 2, 3",
        "ELBSecurityPolicy-TLS13-1-2-2021-06, 2, 3",
        "ELBSecurityPolicy-TLS13-1-1-2021-06, 1, 3",
        "ELBSecurityPolicy-TLS13-1-0-2021-06, 0, 3",
        "ELBSecurityPolicy-TLS13-1-0-PQ-2025-09, 0, 3",
        "ELBSecurityPolicy-TLS-1-2-Ext-2018-06, 2, 2",
        "ELBSecurityPolicy-TLS-1-2-2017-01, 2, 2",
        "ELBSecurityPolicy-TLS-1-1-2017-01, 1, 2",
        "ELBSecurityPolicy-TLS-1-0-2015-04, 0, 2",
        "ELBSecurityPolicy-2016-08, 0, 2",
        "ELBSecurityPolicy-FS-1-2-Res-2020-10, 2, 2",
        "ELBSecurityPolicy-FS-1-1-2019-08, 1, 2",
        "ELBSecurityPolicy-FS-2018-06, 0, 2"
    })
    void readsTheVersionsFromTheName(String name, int lowest, int highest) {
        TlsPolicy policy = TlsPolicy.of(name).orElseThrow();
        assertThat(policy.lowest()).isEqualTo(lowest);
        assertThat(policy.highest()).isEqualTo(highest);
    }

    @ParameterizedTest
    @CsvSource({
        "TLS13-1-2-Res-2021-06, TLS13-1-2-2021-06",
        "TLS13-1-2-2021-06, TLS13-1-2-Ext1-2021-06",
        "TLS13-1-2-Ext1-2021-06, TLS13-1-2-Ext2-2021-06",
        "TLS13-1-2-Ext2-2021-06, TLS13-1-1-2021-06",
        "TLS13-1-1-2021-06, TLS13-1-0-2021-06",
        "TLS13-1-0-2021-06, 2016-08",
        "2016-08, TLS-1-0-2015-04",
        "FS-1-2-Res-2020-10, FS-1-2-2019-08",
        "TLS-1-2-2017-01, TLS-1-2-Ext-2018-06"
    })
    void eachIsStrongerThanTheNext(String strong, String weak) {
        assertThat(policy(weak).weakerThan(policy(strong))).isPresent();
        assertThat(policy(strong).weakerThan(policy(weak))).isEmpty();
    }

    @Test
    void saysWhatIsWeaker() {
        assertThat(policy("TLS13-1-0-2021-06").weakerThan(policy("TLS13-1-2-2021-06")))
                .contains("TLS 1.0 is accepted where TLS 1.2 was the least");
        assertThat(policy("FS-1-2-Res-2020-10").weakerThan(policy("TLS13-1-2-Res-2021-06")))
                .contains("TLS 1.3 is no longer offered");
        assertThat(policy("TLS13-1-2-FIPS-2023-04").poorerThan(policy("TLS13-1-2-FIPS-2023-04")))
                .isEmpty();
        assertThat(policy("TLS13-1-2-2021-06").poorerThan(policy("TLS13-1-2-FIPS-2023-04")))
                .contains("its ciphers are not validated by FIPS 140-3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ELBSecurityPolicy-", "ELBSecurityPolicy-TLS13-1-", "ELBSecurityPolicy-TLS13-1-x", "mine"})
    void saysNothingOfWhatItDoesNotKnow(String name) {
        assertThat(TlsPolicy.of(name)).isEqualTo(Optional.empty());
    }

    private static TlsPolicy policy(String name) {
        return TlsPolicy.of("ELBSecurityPolicy-" + name).orElseThrow();
    }
}
