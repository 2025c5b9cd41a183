package dev.bandstand.review.difference;

import static dev.bandstand.review.difference.Changes.change;
import static dev.bandstand.review.difference.Changes.changes;
import static dev.bandstand.review.difference.Changes.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void tellsWhatIsAddedAndRemoved() {
        String topic = "Topic: {Type: AWS::SNS::Topic}";
        String queue = "Queue: {Type: AWS::SQS::Queue}";
        assertThat(changes(topic, queue))
                .extracting(ResourceChange::logicalId, ResourceChange::action)
                .containsExactly(tuple("Queue", Action.ADD), tuple("Topic", Action.REMOVE));
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

    @Test
    void comparesWhatStandsBesideTheProperties() {
        ResourceChange change = change("""
                Group:
                  Type: AWS::AutoScaling::AutoScalingGroup
                  DependsOn: A
                  Metadata: {a: 1}
                  UpdatePolicy: {AutoScalingRollingUpdate: {MinInstancesInService: 1}}
                """, """
                Group:
                  Type: AWS::AutoScaling::AutoScalingGroup
                  DependsOn: [B]
                  Metadata: {a: 2}
                  UpdatePolicy: {AutoScalingRollingUpdate: {MinInstancesInService: 0}}
                """);
        assertThat(change.action()).isEqualTo(Action.UPDATE);
        assertThat(shown(change))
                .containsExactly("UpdatePolicy.AutoScalingRollingUpdate.MinInstancesInService: 1 -> 0");
    }

    @Test
    void mindsNeitherDependenciesNorMetadata() {
        assertThat(changes(
                        "Topic: {Type: AWS::SNS::Topic, DependsOn: A, Metadata: {a: 1}}",
                        "Topic: {Type: AWS::SNS::Topic, Metadata: {a: 2}}"))
                .isEmpty();
    }

    @Test
    void tellsTheOrderOfContainersThatChanges() {
        String task = "Task: {Type: AWS::ECS::TaskDefinition, Properties: {ContainerDefinitions: [%s]}}";
        ResourceChange change =
                change(task.formatted("{Name: api}, {Name: log}"), task.formatted("{Name: log}, {Name: api}"));
        assertThat(change.action()).isEqualTo(Action.REPLACE);
        assertThat(shown(change)).containsExactly("ContainerDefinitions: [api, log] -> [log, api]");
    }

    @Test
    void tellsTheOrderOfACommandThatChanges() {
        String task =
                "Task: {Type: AWS::ECS::TaskDefinition, Properties: {ContainerDefinitions: [{Name: a, Command: [%s]}]}}";
        ResourceChange change = change(task.formatted("run, fast"), task.formatted("fast, run"));
        assertThat(shown(change)).containsExactly("ContainerDefinitions[a].Command: [run, fast] -> [fast, run]");
    }

    @Test
    void knowsAStatementAgainThatAllowsMore() {
        String policy = """
                Policy:
                  Type: AWS::IAM::ManagedPolicy
                  Properties: {PolicyDocument: {Statement: [%s]}}
                """;
        ResourceChange change = change(
                policy.formatted(
                        "{Effect: Allow, Action: s3:Get*, Resource: a}, {Effect: Deny, Action: '*', Resource: b}"),
                policy.formatted(
                        "{Effect: Deny, Action: ['*'], Resource: [b]}, {Effect: Allow, Action: [s3:Put*, s3:Get*], Resource: a}"));
        assertThat(shown(change))
                .containsExactly(
                        "PolicyDocument.Statement[Allow s3:Get*, s3:Put* a].Action: [s3:Get*] -> [s3:Put*, s3:Get*]");
    }

    @Test
    void takesAnItemInTheMiddleOfANamelessListForWhatItIs() {
        String listener = "L: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {DefaultActions: [%s]}}";
        ResourceChange change = change(
                listener.formatted("{Type: a}, {Type: z}"), listener.formatted("{Type: a}, {Type: b}, {Type: z}"));
        assertThat(shown(change)).containsExactly("DefaultActions[1]: nothing -> {Type: b}");
    }
}
