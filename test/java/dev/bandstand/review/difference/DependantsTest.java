package dev.bandstand.review.difference;

import static dev.bandstand.review.difference.Changes.assembly;
import static dev.bandstand.review.difference.Changes.changes;
import static dev.bandstand.review.difference.Changes.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DependantsTest {

    private static final String TASK =
            "Task: {Type: AWS::ECS::TaskDefinition, Properties: {Cpu: %s, ContainerDefinitions: []}}\n";
    private static final String KEY = "Key: {Type: AWS::EC2::KeyPair, Properties: {KeyType: %s}}\n";

    private static List<String> told(List<ResourceChange> changes) {
        return changes.stream()
                .map(change -> change.action().word() + " " + change.stack() + "." + change.logicalId()
                        + change.because().map(id -> " because " + id).orElse(""))
                .toList();
    }

    @Test
    void updatesWhatRefersToAReplacedResource() {
        String service = "Api: {Type: AWS::ECS::Service, Properties: {TaskDefinition: !Ref Task}}\n";
        List<ResourceChange> changes = changes(TASK.formatted(256) + service, TASK.formatted(512) + service);
        assertThat(told(changes)).containsExactly("update shop.Api because Task", "replace shop.Task");
        assertThat(shown(changes.get(0))).containsExactly("TaskDefinition: !Ref Task, which is replaced");
        assertThat(changes.get(0).before()).isPresent();
    }

    @Test
    void replacesWhatCannotChangeItsReferenceAndWhatRefersToThat() {
        String rest = """
                A: {Type: AWS::ECS::TaskDefinition, Properties: {Family: !Sub "x-${Key}", ContainerDefinitions: []}}
                B: {Type: AWS::ECS::Service, Properties: {LoadBalancers: [{TargetGroupArn: !GetAtt A.Arn}]}}
                C: {Type: AWS::SNS::Topic, DependsOn: Key}
                """;
        assertThat(told(changes(KEY.formatted("rsa") + rest, KEY.formatted("ed25519") + rest)))
                .containsExactly("replace shop.A because Key", "update shop.B because A", "replace shop.Key");
    }

    @Test
    void namesTheItemThatHoldsTheReference() {
        String task = """
                A:
                  Type: AWS::ECS::TaskDefinition
                  Properties:
                    ContainerDefinitions: [{Name: x}, {Name: api, Environment: [{Name: KEY, Value: !Join ["", [a, !Ref Key]]}]}]
                """;
        List<ResourceChange> changes = changes(KEY.formatted("rsa") + task, KEY.formatted("ed25519") + task);
        assertThat(shown(changes.get(0)))
                .containsExactly("ContainerDefinitions[api].Environment[KEY].Value: a${Key}, made of what is replaced");
    }

    @Test
    void givesNoReasonToWhatChangesItself() {
        String service = "Api: {Type: AWS::ECS::Service, Properties: {DesiredCount: %s, TaskDefinition: !Ref Task}}\n";
        assertThat(told(changes(
                        TASK.formatted(256) + service.formatted(1), TASK.formatted(512) + service.formatted(2))))
                .containsExactly("update shop.Api", "replace shop.Task");
    }

    @Test
    void followsNothingFromWhatMayBeReplaced() {
        String user = "Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref It}}\n";
        String custom = "It: {Type: Custom::It, Properties: {A: %s}}\n";
        assertThat(told(changes(custom.formatted(1) + user, custom.formatted(2) + user)))
                .containsExactly("mayReplace shop.It");
    }

    @Test
    void mayReplaceACustomResourceThatRefersToAReplacedOne() {
        String user = "It: {Type: Custom::It, Properties: {Key: !Ref Key}}\n";
        assertThat(told(changes(KEY.formatted("rsa") + user, KEY.formatted("ed25519") + user)))
                .containsExactly("mayReplace shop.It because Key", "replace shop.Key");
    }

    @Test
    void endsInACircle() {
        String circle = """
                A: {Type: AWS::EC2::KeyPair, Properties: {KeyType: %s, KeyName: !Ref B}}
                B: {Type: AWS::EC2::KeyPair, Properties: {KeyName: !Ref C}}
                C: {Type: AWS::EC2::KeyPair, Properties: {KeyName: !Ref A, PublicKeyMaterial: !Ref C}}
                """;
        assertThat(told(changes(circle.formatted("rsa"), circle.formatted("ed25519"))))
                .containsExactly("replace shop.A", "replace shop.B because C", "replace shop.C because A");
    }

    @Test
    void followsReferencesIntoOtherStacks() {
        String producer = """
                Resources: {Key: {Type: AWS::EC2::KeyPair, Properties: {KeyType: %s}}}
                Outputs: {Out: {Value: !GetAtt Key.Arn, Export: {Name: the-key}}}
                """;
        String imports = """
                Resources: {Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: !ImportValue the-key}}}
                """;
        String gets = """
                Resources:
                  Group:
                    Type: AWS::Logs::LogGroup
                    Properties: {LogGroupName: !GetStackOutput {StackName: keys, OutputName: Out}}
                """;
        List<ResourceChange> changes = Difference.of(
                        assembly("keys.yaml", producer.formatted("rsa"), "a.yaml", imports, "b.yaml", gets),
                        assembly("keys.yaml", producer.formatted("ed25519"), "a.yaml", imports, "b.yaml", gets))
                .changes();
        assertThat(told(changes))
                .containsExactly(
                        "update a.Topic because keys.Key", "replace b.Group because keys.Key", "replace keys.Key");
    }
}
