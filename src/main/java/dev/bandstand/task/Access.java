package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Something that the role of a task may do, in readable words; whatever needs more is granted to the task itself. */
public sealed interface Access {

    /**
     * Returns rights on one resource.
     *
     * @param resource its name or its ARN; for a key its id or its ARN
     * @throws IllegalArgumentException if there are no such rights on such a resource
     */
    static Access to(Kind kind, String resource, Rights rights) {
        return new OnResource(kind, resource, rights);
    }

    /**
     * Returns actions in IAM's words.
     *
     * @throws IllegalArgumentException if they are all that a service has
     */
    static Access act(List<String> actions, List<String> resources) {
        return new ToAct(actions, resources);
    }

    /** What a resource is. */
    enum Kind {
        /** An S3 bucket, with all its objects. */
        BUCKET,
        /** A DynamoDB table, with its indexes. */
        TABLE,
        /** An SQS queue. */
        QUEUE,
        /** An SNS topic. */
        TOPIC,
        /** An EventBridge bus. */
        EVENT_BUS,
        /** A parameter of the Parameter Store. */
        PARAMETER,
        /** A secret of Secrets Manager. */
        SECRET,
        /** A KMS key. */
        KEY;

        @Override
        public String toString() {
            return camelCase(name());
        }
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
        ENCRYPT_DECRYPT;

        @Override
        public String toString() {
            return camelCase(name());
        }
    }

    /**
     * Rights on one resource.
     *
     * @param kind what it is
     * @param resource its name or ARN
     * @param rights what may be done with it
     */
    record OnResource(Kind kind, String resource, Rights rights) implements Access {

        /**
         * Holds the rights against the kind.
         *
         * @throws IllegalArgumentException if there are no such rights on such a resource
         */
        public OnResource {
            require(
                    rightsOn(kind).contains(rights),
                    "access.rights must be %s for a %s, got: %s",
                    oneOf(rightsOn(kind)),
                    kind,
                    rights);
            require(
                    resource.matches("[^\\s*]+"),
                    "access.%s must be a name or an ARN, without * or spaces, got: \"%s\"",
                    kind,
                    resource);
            require(
                    kind != Kind.KEY || !resource.contains("alias/"),
                    "access.key must be the id or the ARN of a key (a policy follows no alias), got: %s",
                    resource);
        }

        private static String oneOf(List<Rights> rights) {
            String all = rights.stream().map(Rights::toString).collect(Collectors.joining(", "));
            int last = all.lastIndexOf(", ");
            return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
        }
    }

    /**
     * Actions in IAM's words, for anything else.
     *
     * @param actions the actions, as in ses:SendEmail
     * @param resources what they are allowed on: ARNs, or * where the service knows none
     */
    record ToAct(List<String> actions, List<String> resources) implements Access {

        /**
         * Copies and checks the parts.
         *
         * @throws IllegalArgumentException if nothing is named, or all that a service has
         */
        public ToAct {
            actions = List.copyOf(actions);
            resources = List.copyOf(resources);
            require(!actions.isEmpty(), "access.actions must name at least one action, got: nothing");
            require(!resources.isEmpty(), "access.resources must name at least one ARN, got: nothing");
            actions.forEach(action -> require(
                    action.matches("[a-z0-9-]+:[A-Za-z0-9*?]*[A-Za-z0-9][A-Za-z0-9*?]*"),
                    "access.actions must be service:Action and not all of a service, got: %s",
                    action));
            resources.forEach(resource -> require(
                    resource.equals("*") || resource.matches("arn:\\S+"),
                    "access.resources must be ARNs, or *, got: %s",
                    resource));
        }
    }

    private static List<Rights> rightsOn(Kind kind) {
        return switch (kind) {
            case BUCKET -> List.of(Rights.READ, Rights.WRITE, Rights.READ_WRITE, Rights.DELETE);
            case TABLE -> List.of(Rights.READ, Rights.WRITE, Rights.READ_WRITE);
            case QUEUE -> List.of(Rights.SEND, Rights.RECEIVE);
            case TOPIC -> List.of(Rights.PUBLISH);
            case EVENT_BUS -> List.of(Rights.PUT);
            case PARAMETER, SECRET -> List.of(Rights.READ);
            case KEY -> List.of(Rights.DECRYPT, Rights.ENCRYPT_DECRYPT);
        };
    }

    private static String camelCase(String constant) {
        String[] words = constant.toLowerCase(Locale.ROOT).split("_", -1);
        var text = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            text.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return text.toString();
    }
}
