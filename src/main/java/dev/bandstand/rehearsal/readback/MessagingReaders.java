package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Reads queues and topics, who may use them, and who subscribed. */
final class MessagingReaders {

    private MessagingReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::SQS::Queue", MessagingReaders::queue,
            "AWS::SQS::QueuePolicy", MessagingReaders::queuePolicy,
            "AWS::SNS::Topic", MessagingReaders::topic,
            "AWS::SNS::TopicPolicy", MessagingReaders::topicPolicy,
            "AWS::SNS::Subscription", MessagingReaders::subscription);

    private static Optional<Shape> queue(Aws aws, Deployed queue) {
        String url = queue.physicalId();
        Shape shape = Shape.empty();
        queueAttributes(aws, url).forEach(shape::put);
        return Optional.of(shape.put("QueueName", url.substring(url.lastIndexOf('/') + 1))
                .put("QueueUrl", url)
                .put(
                        "Tags",
                        Json.tags(aws.sqs()
                                .listQueueTags(request -> request.queueUrl(url))
                                .tags())));
    }

    private static Map<String, String> queueAttributes(Aws aws, String url) {
        return aws.sqs()
                .getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributesAsStrings();
    }

    private static Optional<Shape> queuePolicy(Aws aws, Deployed policy) {
        return policy(policy, "Queues", url -> queueAttributes(aws, url));
    }

    private static Optional<Shape> topic(Aws aws, Deployed topic) {
        String arn = topic.physicalId();
        Shape shape = Shape.empty();
        topicAttributes(aws, arn).forEach(shape::put);
        return Optional.of(shape.put("TopicName", arn.substring(arn.lastIndexOf(':') + 1))
                .put(
                        "Tags",
                        aws.sns()
                                .listTagsForResource(request -> request.resourceArn(arn))
                                .tags()));
    }

    private static Map<String, String> topicAttributes(Aws aws, String arn) {
        return aws.sns().getTopicAttributes(request -> request.topicArn(arn)).attributes();
    }

    private static Optional<Shape> topicPolicy(Aws aws, Deployed policy) {
        return policy(policy, "Topics", arn -> topicAttributes(aws, arn));
    }

    /** A policy has no name of its own: it is an attribute of each thing it is about. */
    private static Optional<Shape> policy(
            Deployed policy, String list, Function<String, Map<String, String>> attributes) {
        ArrayNode carrying = JsonNodeFactory.instance.arrayNode();
        String document = "";
        for (JsonNode about : policy.properties().path(list)) {
            String found = policyOf(about.asText(), attributes);
            if (!found.isEmpty()) {
                document = found;
                carrying.add(about);
            }
        }
        return carrying.isEmpty()
                ? Optional.empty()
                : Optional.of(Shape.empty().put(list, carrying).put("PolicyDocument", document));
    }

    private static String policyOf(String about, Function<String, Map<String, String>> attributes) {
        try {
            return attributes.apply(about).getOrDefault("Policy", "");
        } catch (AwsServiceException gone) {
            return "";
        }
    }

    private static Optional<Shape> subscription(Aws aws, Deployed subscription) {
        Shape shape = Shape.empty();
        aws.sns()
                .getSubscriptionAttributes(request -> request.subscriptionArn(subscription.physicalId()))
                .attributes()
                .forEach(shape::put);
        return Optional.of(shape);
    }
}
