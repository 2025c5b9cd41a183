package dev.bandstand.review.rule.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceClassTest {

    @ParameterizedTest(name = "{0} is smaller than {1}: {2}")
    @CsvSource({
        "db.t4g.micro, db.t4g.small, true",
        "db.t4g.large, db.m7g.xlarge, true",
        "db.r6g.xlarge, db.r6g.2xlarge, true",
        "db.r6g.16xlarge, db.r6g.8xlarge, false",
        "db.r6g.large, db.m7g.large, false",
        "m6g.large.search, m6g.xlarge.search, true",
        "cache.m7g.xlarge, cache.t4g.medium, false",
    })
    void comparesTheSizes(String one, String other, boolean smaller) {
        assertThat(InstanceClass.of(one)
                        .orElseThrow()
                        .isSmallerThan(InstanceClass.of(other).orElseThrow()))
                .isEqualTo(smaller);
    }

    @Test
    void knowsNothingOfOtherNames() {
        assertThat(InstanceClass.of("db.serverless")).isEmpty();
        assertThat(InstanceClass.of("")).isEmpty();
    }
}
