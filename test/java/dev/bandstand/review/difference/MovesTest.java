package dev.bandstand.review.difference;

import static dev.bandstand.review.difference.Changes.assembly;
import static dev.bandstand.review.difference.Changes.difference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {

    private static List<Move> moves(String before, String after) {
        return difference("Resources:\n" + before.indent(2), "Resources:\n" + after.indent(2))
                .moves();
    }

    @Test
    void findsADatabaseUnderAnotherId() {
        String database = "%s: {Type: AWS::RDS::DBInstance, Properties: {Engine: postgres, MultiAZ: true, Port: %d}}";
        assertThat(moves(database.formatted("Old", 1), database.formatted("New", 2)))
                .containsExactly(new Move("shop", "AWS::RDS::DBInstance", "Old", "shop", "New"));
    }

    @Test
    void takesTheMostAlikeOfMany() {
        String queue = "%s: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: %d, MessageRetentionPeriod: 60}}\n";
        assertThat(moves(
                        queue.formatted("A", 1) + queue.formatted("B", 2),
                        queue.formatted("C", 2) + queue.formatted("D", 1)))
                .extracting(Move::from, Move::to)
                .containsExactly(tuple("A", "D"), tuple("B", "C"));
    }

    @Test
    void findsItInAnotherStack() {
        String empty = "Resources: {}";
        String bucket = "Resources: {Bucket: {Type: AWS::S3::Bucket}}";
        assertThat(Difference.of(
                                assembly("a.yaml", bucket, "b.yaml", empty),
                                assembly("a.yaml", empty, "b.yaml", bucket))
                        .moves())
                .containsExactly(new Move("a", "AWS::S3::Bucket", "Bucket", "b", "Bucket"));
    }

    @Test
    void takesNoOtherOneForIt() {
        String table = "%s: {Type: AWS::DynamoDB::Table, Properties: {TableName: %s, BillingMode: %s}}";
        assertThat(moves(table.formatted("A", "a", "x"), table.formatted("B", "b", "y")))
                .isEmpty();
        assertThat(moves("A: {Type: AWS::S3::Bucket}", "B: {Type: AWS::SQS::Queue}"))
                .isEmpty();
        assertThat(moves("A: {Type: AWS::SNS::Topic}", "B: {Type: AWS::SNS::Topic}"))
                .isEmpty();
    }
}
