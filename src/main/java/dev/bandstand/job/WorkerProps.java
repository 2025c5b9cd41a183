package dev.bandstand.job;

import static dev.bandstand.task.Durations.inWords;
import static dev.bandstand.task.Durations.wholeSeconds;
import static dev.bandstand.task.Requirement.require;

import dev.bandstand.task.DeploymentProps;
import dev.bandstand.task.Launch;
import dev.bandstand.task.Replicas;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.Workload;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.servicediscovery.INamespace;
import software.amazon.awscdk.services.sns.ITopic;

/**
 * What a {@link Worker} runs and what it works on.
 *
 * @param workload what one task runs, and where it is started
 * @param replicas how ECS names and replaces its tasks
 * @param queue the queue that it works on
 * @param variable the environment variable with the queue's URL
 * @param scaling how the number of tasks follows the backlog
 * @param messageAgeAlarm the age of the oldest message that raises an alarm
 * @param alarmTopic who is told of alarms
 * @param serviceConnect the namespace in which the tasks call services by name
 */
public record WorkerProps(
        Workload workload,
        Replicas replicas,
        WorkQueue queue,
        String variable,
        QueueScaling scaling,
        Duration messageAgeAlarm,
        Optional<ITopic> alarmTopic,
        Optional<INamespace> serviceConnect) {

    private static final Duration LONGEST_AGE = Duration.ofDays(14);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if parts contradict one another or AWS would refuse one of them
     */
    public WorkerProps {
        require(
                variable.matches("[A-Za-z_][A-Za-z0-9_]*"),
                "variable must be letters, digits and underscores, not starting with a digit, got: \"%s\"",
                variable);
        var container = workload.task().container();
        require(
                !container.environment().containsKey(variable)
                        && !container.secrets().containsKey(variable),
                "variable must not be a name that environment or secrets holds too, got: %s",
                variable);
        require(
                wholeSeconds(messageAgeAlarm, 60, LONGEST_AGE.toSeconds()) && messageAgeAlarm.toSeconds() % 60 == 0,
                "messageAgeAlarm must be whole minutes between 1 and 20160, got: %s",
                inWords(messageAgeAlarm));
        if (queue instanceof WorkQueue.Own own) {
            require(
                    messageAgeAlarm.compareTo(own.retention()) < 0,
                    "messageAgeAlarm must be shorter than queue.retention (%s), got: %s",
                    inWords(own.retention()),
                    inWords(messageAgeAlarm));
        }
        workload.requireRoomFor(scaling.range().min(), scaling.range().max(), replicas.deployment());
    }

    /** Starts from a task on Fargate in {@code cluster}. */
    public static Builder builder(ICluster cluster, TaskProps task) {
        return builder(Launch.builder(cluster).build(), task);
    }

    /** Starts from what has no sensible default. */
    public static Builder builder(Launch launch, TaskProps task) {
        return new Builder(launch, task);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final Launch launch;
        private final TaskProps task;
        private Optional<String> serviceName = Optional.empty();
        private Optional<String> securityGroupName = Optional.empty();
        private DeploymentProps deployment = DeploymentProps.builder().build();
        private WorkQueue queue = WorkQueue.own();
        private String variable = "QUEUE_URL";
        private QueueScaling scaling = QueueScaling.builder().build();
        private Duration messageAgeAlarm = Duration.ofMinutes(10);
        private Optional<ITopic> alarmTopic = Optional.empty();
        private Optional<INamespace> serviceConnect = Optional.empty();

        private Builder(Launch launch, TaskProps task) {
            this.launch = launch;
            this.task = task;
        }

        /** Sets the service's name. Default: CloudFormation's choice. */
        public Builder serviceName(String name) {
            this.serviceName = Optional.of(name);
            return this;
        }

        /** Sets the name of the tasks' security group. Default: CloudFormation's choice. */
        public Builder securityGroupName(String name) {
            this.securityGroupName = Optional.of(name);
            return this;
        }

        /** Sets how a new version replaces the old one. Default: as {@link DeploymentProps.Builder} says. */
        public Builder deployment(DeploymentProps deployment) {
            this.deployment = deployment;
            return this;
        }

        /** Sets the queue to work on. Default: one of its own, as {@link WorkQueue.Own.Builder} says. */
        public Builder queue(WorkQueue queue) {
            this.queue = queue;
            return this;
        }

        /** Sets the environment variable with the queue's URL. Default: QUEUE_URL. */
        public Builder variable(String name) {
            this.variable = name;
            return this;
        }

        /** Sets how the number of tasks follows the backlog. Default: as {@link QueueScaling.Builder} says. */
        public Builder scaling(QueueScaling scaling) {
            this.scaling = scaling;
            return this;
        }

        /** Sets the age of the oldest message that raises an alarm, in whole minutes up to 14 days. Default: 10 minutes. */
        public Builder messageAgeAlarm(Duration age) {
            this.messageAgeAlarm = age;
            return this;
        }

        /** Sets who is told of alarms. Default: nobody, they only change their state. */
        public Builder alarmTopic(ITopic topic) {
            this.alarmTopic = Optional.of(topic);
            return this;
        }

        /**
         * Lets the tasks call by name what answers in {@code namespace} through Service Connect. The security groups of those
         * services have to let them in. Default: they do not.
         */
        public Builder serviceConnect(INamespace namespace) {
            this.serviceConnect = Optional.of(namespace);
            return this;
        }

        /**
         * Returns the props.
         *
         * @throws IllegalArgumentException if parts contradict one another or AWS would refuse one of them
         */
        public WorkerProps build() {
            return new WorkerProps(
                    new Workload(launch, task),
                    new Replicas(
                            serviceName,
                            securityGroupName,
                            "Tasks of a worker on a queue",
                            deployment,
                            Optional.empty()),
                    queue,
                    variable,
                    scaling,
                    messageAgeAlarm,
                    alarmTopic,
                    serviceConnect);
        }
    }
}
