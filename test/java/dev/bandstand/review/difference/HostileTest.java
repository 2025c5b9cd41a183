package dev.bandstand.review.difference;

import static dev.bandstand.review.difference.Changes.assembly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that nobody deploys: each has an answer, and soon. */
class HostileTest {

    private static final String RESOURCE = "Resources: {It: {Type: 'AWS::ECS::TaskDefinition', Properties: %s}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "[1, 2]",
                "{ContainerDefinitions: text}",
                "{ContainerDefinitions: [1, [2], {Name: {a: b}}, {Name: [x]}, {}]}",
                "{ContainerDefinitions: {Name: x}}",
                "{Tags: [{Key: a}, {Key: a}, {Key: a, Value: [1]}, {Value: 1}]}",
                "{SecurityGroupIngress: [text, {CidrIp: [1]}, {FromPort: {a: 1}}]}",
                "{PolicyDocument: {Statement: [{Effect: [x], Action: {a: b}, Principal: [1], Condition: [2]}]}}",
                "{PolicyDocument: {Statement: {Effect: 1}}}",
                "{PolicyDocument: '{\"a\": '}",
                "{PolicyDocument: '[[[[[['}",
                "{A: {Ref: [1, 2]}}",
                "{A: {Ref: {Ref: B}}}",
                "{A: {'Fn::GetAtt': []}}",
                "{A: {'Fn::GetAtt': [It]}}",
                "{A: {'Fn::GetAtt': 5}}",
                "{A: {'Fn::Join': text}}",
                "{A: {'Fn::Join': [[], {}]}}",
                "{A: {'Fn::Sub': []}}",
                "{A: {'Fn::Sub': '${'}}",
                "{A: {'Fn::Sub': '${}${!}${.}${a.}'}}",
                "{A: {'Fn::Sub': ['${a}', text]}}",
                "{A: {'Fn::Select': [99, [1]]}}",
                "{A: {'Fn::If': [1]}}",
                "{A: {'Fn::If': text}}",
                "{A: {'Fn::GetAZs': [1]}}",
                "{A: {'Fn::Nothing': {}}}",
                "{A: null, B: [null], C: {D: null}}"
            })
    void aStrangeShapeIsOnlyAValue(String properties) {
        String strange = RESOURCE.formatted(properties);
        String plain = RESOURCE.formatted("{Cpu: 256}");
        assertThat(Difference.of(assembly(strange), assembly(strange)).changes())
                .isEmpty();
        assertThat(Difference.of(assembly(strange), assembly(plain)).changes()).hasSize(1);
        assertThat(Difference.of(assembly(plain), assembly(strange)).changes()).hasSize(1);
    }

    @Test
    void manyItemsOfOneNameTakeNoLongerThanOthers() {
        String tags = "{Key: a, Value: %d}, ".repeat(5_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Difference.of(
                                        assembly(template(tags.replace("%d", "1"))),
                                        assembly(template(tags.replace("%d", "2"))))
                                .changes())
                        .hasSize(1));
    }

    private static String template(String tags) {
        return RESOURCE.formatted("{Tags: [" + tags.substring(0, tags.length() - 2) + "]}");
    }

    @Test
    void resourcesInALongCircleEnd() {
        StringBuilder circle = new StringBuilder("Resources:\n");
        int most = 300;
        for (int i = 0; i < most; i++) {
            circle.append("  K%d: {Type: AWS::EC2::KeyPair, Properties: {KeyName: !Ref K%d, KeyType: %s}}%n"
                    .formatted(i, (i + 1) % most, i == 0 ? "%s" : "x"));
        }
        assertThat(Difference.of(
                                assembly(circle.toString().replace("%s", "a")),
                                assembly(circle.toString().replace("%s", "b")))
                        .changes())
                .hasSize(most)
                .allMatch(change -> change.action() == Action.REPLACE);
    }
}
