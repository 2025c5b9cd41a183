package dev.bandstand.review.difference;

import static dev.bandstand.review.difference.Changes.changes;
import static dev.bandstand.review.difference.Changes.shown;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    private static final String RESOURCE = "It: {Type: AWS::SNS::Topic, Properties: {%s}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A: !GetAtt B.C                              | A: {"Fn::GetAtt": [B, C]}
            A: {"Fn::GetAtt": "B.Outputs.C"}            | A: {"Fn::GetAtt": [B, Outputs.C]}
            A: {"Fn::GetAtt": [B, Outputs, C]}          | A: {"Fn::GetAtt": [B, Outputs.C]}
            A: !Sub "plain"                             | A: plain
            A: !Sub "${B}"                              | A: !Ref B
            A: !Sub "${B.C}"                            | A: !GetAtt B.C
            A: !Sub "x${B}y${AWS::Region}"              | A: !Join ["", [x, !Ref B, y, !Ref "AWS::Region"]]
            A: !Sub ["${X}-${Y}", {X: 1, Y: !Ref B}]    | A: !Join ["-", ["1", !Ref B]]
            A: !Sub ["${X}", {X: !Sub "a${B}"}]         | A: !Sub "a${B}"
            A: !Sub "${!B}"                             | A: "${B}"
            A: !Join ["", [a, b, !Join ["-", [c, d]]]]  | A: abc-d
            A: !Join ["", [!Ref B]]                     | A: !Ref B
            A: !Join ["", []]                           | A: ""
            A: !Select [1, [a, !Ref B]]                 | A: !Ref B
            A: !GetAZs ""                               | A: !GetAZs {Ref: "AWS::Region"}
            A: 80                                       | A: "80"
            A: 5.0                                      | A: 5
            A: "true"                                   | A: true
            A: !Ref "AWS::NoValue"                      | B: !Ref "AWS::NoValue"
            A: [a, !Ref "AWS::NoValue"]                 | A: [a]
            A: {B: 1, C: 2}                             | A: {C: 2, B: 1}
            A: !If [X, [!Sub "${B}"], !Ref C]           | A: !If [X, [!Ref B], !Ref C]
            TopicPolicy: '{"a": [1, 2]}'                | TopicPolicy: {a: [1, 2]}
            TopicPolicy: '{"b":1,"a":2}'                | TopicPolicy: '{ "a": 2, "b": 1 }'
            DashboardBody: !Sub '{"a": "${B}-x", "c": 1}' | DashboardBody: !Join ["", ['{"c":1,"a":"', !Ref B, '-x"}']]
            P: {Statement: [{Effect: Allow, Action: a, Principal: {AWS: b}, Condition: {C: {k: v}}}]} | P: {Statement: {Effect: Allow, Action: [a], Principal: {AWS: [b]}, Condition: {C: {k: [v]}}}}
            P: {Statement: [{Effect: Allow, Action: [a, b]}, {Effect: Deny, Action: c}]} | P: {Statement: [{Effect: Deny, Action: c}, {Effect: Allow, Action: [b, a]}]}
            """)
    void saysTheSameInOtherClothes(String before, String after) {
        assertThat(changes(RESOURCE.formatted(before), RESOURCE.formatted(after)))
                .isEmpty();
        assertThat(changes(RESOURCE.formatted(after), RESOURCE.formatted(before)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            EngineVersion: "15.1"              | EngineVersion: "15.10"          | EngineVersion: 15.1 -> 15.10
            A: "1"                             | A: "01"                         | A: 1 -> 01
            A: ""                              | A: " "                          | A: an empty text -> a blank text
            A: "${B}"                          | A: !Ref B                       | A: ${B} -> !Ref B
            A: !Sub "x${B}"                    | A: !Sub "x${C}"                 | A: x${B} -> x${C}
            A: a                               | A: [a]                          | A: a -> [a]
            A: {B: {C: 1}}                     | A: {B: {C: 2}}                  | A.B.C: 1 -> 2
            A: {B: {C: 1}}                     | A: {B: {C: 1, D: x}}            | A.B.D: nothing -> x
            A: [1, 2]                          | A: [2, 1]                       | A: [1, 2] -> [2, 1]
            A: !If [X, a, !Ref "AWS::NoValue"] | A: !If [X, a, b]                | A: !If [X, a, !Ref AWS::NoValue] -> !If [X, a, b]
            TopicPolicy: '{"a": [1, 2]}'       | TopicPolicy: '{"a": [1, 3]}'    | TopicPolicy.a: [1, 2] -> [1, 3]
            A: '{"a": 1}'                      | A: '{"a":1}'                    | A: {"a": 1} -> {"a":1}
            TopicPolicy: '{"a": '              | TopicPolicy: '{"a":'            | TopicPolicy: {"a": -> {"a":
            A: 1                               | A: null                         | A: 1 -> nothing
            """)
    void saysWhatReallyDiffers(String before, String after, String shown) {
        assertThat(changes(RESOURCE.formatted(before), RESOURCE.formatted(after)))
                .singleElement()
                .satisfies(change -> assertThat(shown(change)).containsExactly(shown));
    }
}
