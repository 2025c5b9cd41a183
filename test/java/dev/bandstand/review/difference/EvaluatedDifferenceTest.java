package dev.bandstand.review.difference;

import static dev.bandstand.review.difference.Changes.difference;
import static dev.bandstand.review.difference.Changes.only;
import static dev.bandstand.review.difference.Changes.shown;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvaluatedDifferenceTest {

    private static final String CONDITIONAL = """
            Parameters: {Stage: {Type: String, Default: %s}}
            Conditions: {Big: !Equals [!Ref Stage, prod]}
            Mappings: {Size: {prod: {count: %s}}}
            Resources:
              Queue: {Type: AWS::SQS::Queue, Condition: Big, Properties: {DelaySeconds: %s}}
              Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: !FindInMap [Size, prod, count]}}
            """;

    @Test
    void aChangedMappingShowsAtWhatUsesIt() {
        ResourceChange change =
                only(difference(CONDITIONAL.formatted("prod", 1, 1), CONDITIONAL.formatted("prod", 2, 1))
                        .changes());
        assertThat(change.logicalId()).isEqualTo("Topic");
        assertThat(shown(change)).containsExactly("DisplayName: 1 -> 2");
    }

    @Test
    void aDefaultThatTurnsAConditionAddsAndRemoves() {
        String without = CONDITIONAL.formatted("dev", 1, 1);
        String with = CONDITIONAL.formatted("prod", 1, 1);
        assertThat(only(difference(without, with).changes()).action()).isEqualTo(Action.ADD);
        assertThat(only(difference(with, without).changes()).action()).isEqualTo(Action.REMOVE);
    }

    @Test
    void whatAConditionRulesOutIsComparedAsWritten() {
        ResourceChange change = only(difference(CONDITIONAL.formatted("dev", 1, 1), CONDITIONAL.formatted("dev", 1, 2))
                .changes());
        assertThat(shown(change)).containsExactly("DelaySeconds: 1 -> 2");
    }

    @Test
    void aValueThatBecomesItsParameterIsAChangeAsWritten() {
        String template = """
                Parameters: {Name: {Type: String, Default: shop}}
                Resources: {Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: %s}}}
                """;
        ResourceChange change = only(difference(template.formatted("shop"), template.formatted("!Ref Name"))
                .changes());
        assertThat(shown(change)).containsExactly("DisplayName: shop -> !Ref Name");
    }

    @Test
    void anotherConditionIsAnUpdate() {
        String template = """
                Conditions: {A: !Equals [!Ref "AWS::AccountId", "1"], B: !Equals [!Ref "AWS::AccountId", "2"]}
                Resources: {Topic: {Type: AWS::SNS::Topic, Condition: %s}}
                """;
        ResourceChange change = only(
                difference(template.formatted("A"), template.formatted("B")).changes());
        assertThat(change.action()).isEqualTo(Action.UPDATE);
        assertThat(shown(change)).containsExactly("Condition: A -> B");
    }
}
