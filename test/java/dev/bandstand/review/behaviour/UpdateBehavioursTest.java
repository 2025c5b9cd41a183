package dev.bandstand.review.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateBehavioursTest {

    private static UpdateBehaviour of(String type, String property) {
        return UpdateBehaviours.of(type, property, MissingNode.getInstance(), MissingNode.getInstance());
    }

    @ParameterizedTest
    @CsvSource({
        "AWS::RDS::DBInstance,StorageEncrypted,REPLACEMENT",
        "AWS::RDS::DBInstance,AvailabilityZone,CONDITIONAL",
        "AWS::RDS::DBInstance,DeletionProtection,NO_INTERRUPTION",
        "AWS::ECS::Service,LaunchType,REPLACEMENT",
        "AWS::ECS::Service,TaskDefinition,NO_INTERRUPTION",
        "AWS::IAM::ManagedPolicy,PolicyDocument,NO_INTERRUPTION",
        "AWS::CloudFormation::CustomResource,ServiceToken,REPLACEMENT",
        "AWS::CloudFormation::CustomResource,Anything,UNKNOWN",
        "Custom::Thing,ServiceToken,UNKNOWN",
        "AWS::Nobody::Knows,Name,UNKNOWN",
        "MongoDB::Atlas::Cluster,Name,UNKNOWN"
    })
    void saysWhatTheSpecificationSays(String type, String property, UpdateBehaviour behaviour) {
        assertThat(of(type, property)).isEqualTo(behaviour);
    }

    @ParameterizedTest
    @CsvSource({
        "MultiAZ,NO_INTERRUPTION",
        "BackupRetentionPeriod,NO_INTERRUPTION",
        "Port,SOME_INTERRUPTION",
        "AutoMinorVersionUpgrade,NO_INTERRUPTION"
    })
    void knowsBetterThanTheSpecification(String property, UpdateBehaviour behaviour) {
        assertThat(of("AWS::RDS::DBInstance", property)).isEqualTo(behaviour);
    }

    @ParameterizedTest
    @CsvSource({
        "StorageType,gp2,gp3,NO_INTERRUPTION",
        "StorageType,gp3,gp2,NO_INTERRUPTION",
        "StorageType,gp2,io1,NO_INTERRUPTION",
        "StorageType,io1,gp3,NO_INTERRUPTION",
        "StorageType,standard,gp3,SOME_INTERRUPTION",
        "StorageType,gp3,standard,SOME_INTERRUPTION",
        "BackupRetentionPeriod,0,7,SOME_INTERRUPTION",
        "BackupRetentionPeriod,7,0,SOME_INTERRUPTION",
        "BackupRetentionPeriod,7,14,NO_INTERRUPTION"
    })
    void looksAtTheValuesWhereTheyMatter(String property, String from, String to, UpdateBehaviour behaviour) {
        JsonNode before = new TextNode(from);
        JsonNode after = new TextNode(to);
        assertThat(UpdateBehaviours.of("AWS::RDS::DBInstance", property, before, after))
                .isEqualTo(behaviour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS::RDS::DBInstance", "AWS::S3::Bucket", "AWS::ECR::Repository", "AWS::Logs::LogGroup"})
    void knowsWhatHoldsData(String type) {
        assertThat(UpdateBehaviours.isStateful(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS::ECS::Service", "AWS::Nobody::Knows", "Custom::Thing"})
    void knowsWhatHoldsNone(String type) {
        assertThat(UpdateBehaviours.isStateful(type)).isFalse();
    }

    @Test
    void knowsATypeOfWhichNothingReplaces() {
        assertThat(UpdateBehaviours.knows("AWS::ECS::Service")).isTrue();
        assertThat(UpdateBehaviours.knows("AWS::EC2::EIPAssociation")).isTrue();
        assertThat(UpdateBehaviours.knows("AWS::CloudFormation::CustomResource"))
                .isFalse();
        assertThat(UpdateBehaviours.knows("Custom::Thing")).isFalse();
        assertThat(UpdateBehaviours.knows("AWS::ECS")).isFalse();
        assertThat(UpdateBehaviours.knows("")).isFalse();
    }

    /** A property or type that the specification no longer has would never be asked for. */
    @Test
    void everyCorrectionHasAPageAndAReasonAndIsNamedOnce() {
        assertThat(Corrections.all()).isNotEmpty().allSatisfy(correction -> {
            assertThat(UpdateBehaviours.knows(correction.type()))
                    .as(correction.type())
                    .isTrue();
            assertThat(correction.source()).startsWith("https://docs.aws.amazon.com/");
            assertThat(correction.why()).isNotBlank().doesNotEndWith(".");
        });
        var seen = new HashSet<String>();
        assertThat(Corrections.all())
                .allMatch(each -> seen.add(each.type() + each.property() + each.from() + " " + each.to()));
    }
}
