package dev.bandstand.review.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceTest {

    @TempDir
    Path folder;

    private Assembly assembly(String side, String resources) {
        try {
            Path stack = Files.createDirectories(folder.resolve(side)).resolve("shop.yaml");
            return Assembly.read(Files.writeString(stack, "Resources:\n" + resources.indent(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ResourceChange> changes(String before, String after) {
        return Difference.of(assembly("old", before), assembly("new", after)).changes();
    }

    private ResourceChange change(String before, String after) {
        List<ResourceChange> changes = changes(before, after);
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static List<String> shown(ResourceChange change) {
        return change.properties().stream()
                .map(property -> property.path() + ": " + Shown.change(property))
                .toList();
    }

    @Test
    void tellsWhatIsAddedAndRemoved() {
        String topic = "Topic: {Type: AWS::SNS::Topic}";
        String queue = "Queue: {Type: AWS::SQS::Queue}";
        assertThat(changes(topic, queue))
                .extracting(ResourceChange::logicalId, ResourceChange::action)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Queue", Action.ADD),
                        org.assertj.core.groups.Tuple.tuple("Topic", Action.REMOVE));
    }

    @Test
    void replacesWhereThePropertyCannotChange() {
        ResourceChange change = change(
                "Db: {Type: AWS::RDS::DBInstance, Properties: {StorageEncrypted: true, MultiAZ: true}}",
                "Db: {Type: AWS::RDS::DBInstance, Properties: {StorageEncrypted: false, MultiAZ: false}}");
        assertThat(change.action()).isEqualTo(Action.REPLACE);
        assertThat(shown(change)).containsExactly("MultiAZ: true -> false", "StorageEncrypted: true -> false");
    }

    @Test
    void replacesWhatGetsAnotherType() {
        ResourceChange change = change("It: {Type: AWS::SNS::Topic}", "It: {Type: AWS::SQS::Queue}");
        assertThat(change.action()).isEqualTo(Action.REPLACE);
        assertThat(change.type()).isEqualTo("AWS::SQS::Queue");
        assertThat(shown(change)).containsExactly("Type: AWS::SNS::Topic -> AWS::SQS::Queue");
    }

    @Test
    void mayReplaceWhatNobodyKnows() {
        ResourceChange change =
                change("It: {Type: Custom::It, Properties: {A: 1}}", "It: {Type: Custom::It, Properties: {A: 2}}");
        assertThat(change.action()).isEqualTo(Action.MAY_REPLACE);
    }

    @Test
    void updatesWhereOnlyADeletionPolicyChanges() {
        ResourceChange change = change(
                "It: {Type: Custom::It, DeletionPolicy: Retain}", "It: {Type: Custom::It, DeletionPolicy: Delete}");
        assertThat(change.action()).isEqualTo(Action.UPDATE);
        assertThat(shown(change)).containsExactly("DeletionPolicy: Retain -> Delete");
    }

    @Test
    void namesTheContainerAndTheVariableThatChange() {
        ResourceChange change = change("""
                Task:
                  Type: AWS::ECS::TaskDefinition
                  Properties:
                    ContainerDefinitions:
                      - {Name: api, Image: "api:1", Environment: [{Name: MODE, Value: slow}, {Name: A, Value: b}]}
                      - {Name: log, Image: "log:1"}
                """, """
                Task:
                  Type: AWS::ECS::TaskDefinition
                  Properties:
                    ContainerDefinitions:
                      - {Name: api, Image: "api:2", Environment: [{Name: A, Value: b}, {Name: MODE, Value: fast}]}
                      - {Name: log, Image: "log:1"}
                """);
        assertThat(change.action()).isEqualTo(Action.REPLACE);
        assertThat(shown(change))
                .containsExactly(
                        "ContainerDefinitions[api].Environment[MODE].Value: slow -> fast",
                        "ContainerDefinitions[api].Image: api:1 -> api:2");
    }

    @Test
    void namesARuleOfASecurityGroupByPeerAndPort() {
        ResourceChange change = change("""
                Door:
                  Type: AWS::EC2::SecurityGroup
                  Properties:
                    SecurityGroupIngress:
                      - {IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/8}
                      - {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8, Description: old}
                """, """
                Door:
                  Type: AWS::EC2::SecurityGroup
                  Properties:
                    SecurityGroupIngress:
                      - {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8, Description: new}
                      - {IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/8}
                      - {IpProtocol: "-1", CidrIp: 0.0.0.0/0}
                """);
        assertThat(shown(change))
                .containsExactly(
                        "SecurityGroupIngress[all from 0.0.0.0/0]: nothing -> {IpProtocol: -1, CidrIp: 0.0.0.0/0}",
                        "SecurityGroupIngress[tcp 443 from 10.0.0.0/8].Description: old -> new");
    }
}
