package dev.bandstand.review.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.template.Resource;
import dev.bandstand.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldingsTest {

    @Test
    void everyTypeIsOneThatAwsHas() {
        assertThat(Holdings.all()).isNotEmpty().allSatisfy((type, held) -> {
            assertThat(UpdateBehaviours.knows(type)).as(type).isTrue();
            assertThat(held).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "AWS::RDS::DBInstance, DBClusterIdentifier, true",
        "AWS::RDS::DBInstance, SourceDBInstanceIdentifier, true",
        "AWS::RDS::DBInstance, DBSnapshotIdentifier, false",
        "AWS::DocDB::DBInstance, DBClusterIdentifier, true",
        "AWS::DynamoDB::Table, TableName, false",
    })
    void tellsAMemberOrAReplicaFromWhatHoldsTheData(String type, String property, boolean copy) {
        Resource resource = Template.parse(
                        "test",
                        "{\"Resources\": {\"A\": {\"Type\": \"" + type + "\", \"Properties\": {\"" + property
                                + "\": \"x\"}}}}")
                .resource("A")
                .orElseThrow();

        assertThat(Holdings.isCopy(resource)).isEqualTo(copy);
        assertThat(Holdings.of(resource).isEmpty()).isEqualTo(copy);
    }

    @Test
    void leavesLogGroupsAndNestedStacksToRulesOfTheirOwn() {
        assertThat(Holdings.of("AWS::Logs::LogGroup")).isEmpty();
        assertThat(Holdings.of("AWS::CloudFormation::Stack")).isEmpty();
    }
}
