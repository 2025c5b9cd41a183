package dev.bandstand.settings;

import java.util.List;

/** Something that the task role may do. */
public sealed interface AccessSettings {

    /**
     * Rights on one resource.
     *
     * @param kind what it is
     * @param resource its name or ARN
     * @param rights what may be done with it
     */
    record OnResource(Kind kind, String resource, Rights rights) implements AccessSettings {

        /** Tells whether {@link #resource()} is an ARN. */
        public boolean isArn() {
            return resource.startsWith("arn:");
        }
    }

    /**
     * Actions in IAM's words, for anything else.
     *
     * @param actions the actions
     * @param resources what they are allowed on: ARNs, or *
     */
    record ToAct(List<String> actions, List<String> resources) implements AccessSettings {
        /** Copies what could be changed from outside. */
        public ToAct {
            actions = List.copyOf(actions);
            resources = List.copyOf(resources);
        }
    }

    /** What a resource is. */
    enum Kind {
        /** An S3 bucket. */
        BUCKET,
        /** A DynamoDB table. */
        TABLE,
        /** An SQS queue. */
        QUEUE,
        /** An SNS topic. */
        TOPIC,
        /** An EventBridge bus. */
        EVENT_BUS,
        /** An SSM parameter. */
        PARAMETER,
        /** A secret of Secrets Manager. */
        SECRET,
        /** A KMS key. */
        KEY
    }

    /** What may be done with a resource. */
    enum Rights {
        /** Read what is in it. */
        READ,
        /** Add and change what is in it. */
        WRITE,
        /** Both. */
        READ_WRITE,
        /** Delete what is in it. */
        DELETE,
        /** Send messages. */
        SEND,
        /** Receive messages and delete them. */
        RECEIVE,
        /** Publish messages. */
        PUBLISH,
        /** Put events. */
        PUT,
        /** Decrypt with it. */
        DECRYPT,
        /** Encrypt and decrypt with it. */
        ENCRYPT_DECRYPT
    }
}
