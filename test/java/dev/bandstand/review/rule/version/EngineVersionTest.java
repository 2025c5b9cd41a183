package dev.bandstand.review.rule.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineVersionTest {

    @ParameterizedTest(name = "{0} is older than {1}: {2}")
    @CsvSource({
        "16.8, 17.4, true",
        "17.4, 16.8, false",
        "17.9, 17.10, true",
        "17, 17.4, false",
        "17.4, 17, false",
        "5.7.mysql_aurora.2.11.2, 8.0.mysql_aurora.3.04.0, true",
        "8.0.mysql_aurora.3.04.0, 8.0.mysql_aurora.3.05.0, true",
        "OpenSearch_2.9, OpenSearch_2.11, true",
        "Elasticsearch_7.10, OpenSearch_1.0, true",
        "OpenSearch_1.0, Elasticsearch_7.10, false",
        "latest, 17, false",
    })
    void comparesNumberByNumber(String one, String other, boolean older) {
        assertThat(EngineVersion.of(one).isOlderThan(EngineVersion.of(other))).isEqualTo(older);
    }

    @ParameterizedTest(name = "{0}: {1} and {2} differ in the major version: {3}")
    @CsvSource({
        "postgres, 16.8, 17.4, true",
        "postgres, 17.4, 17.6, false",
        "postgres, 17, 17.6, false",
        "mysql, 8.0.41, 8.4.5, true",
        "mysql, 8.0.40, 8.0.41, false",
        "aurora-mysql, 8.0.mysql_aurora.3.04.0, 8.0.mysql_aurora.3.05.0, false",
        "'', OpenSearch_1.3, OpenSearch_2.3, true",
        "'', Elasticsearch_7.10, OpenSearch_1.0, true",
    })
    void knowsHowManyNumbersAMajorVersionHas(String engine, String one, String other, boolean major) {
        assertThat(EngineVersion.of(other).isOtherMajorThan(EngineVersion.of(one), engine))
                .isEqualTo(major);
    }
}
