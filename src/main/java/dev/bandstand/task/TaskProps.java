package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import dev.bandstand.scaling.TaskSize;
import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What one task runs.
 *
 * @param container the container that the task is there for
 * @param size the CPU and the memory of a task
 * @param architecture the processor that its images are built for
 * @param family the name of the task definition
 * @param logRetention how long its logs are kept
 * @param logRemovalPolicy what becomes of the logs when the task is removed
 * @param encryptionKey the key that encrypts the logs
 */
public record TaskProps(
        ContainerProps container,
        TaskSize size,
        Architecture architecture,
        Optional<String> family,
        RetentionDays logRetention,
        RemovalPolicy logRemovalPolicy,
        Optional<IKey> encryptionKey) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if ECS would refuse it
     */
    public TaskProps {
        family.ifPresent(name -> name("family", name));
    }

    static void name(String property, String name) {
        require(
                name.matches("[A-Za-z0-9_-]{1,255}"),
                "%s must be up to 255 letters, digits, underscores or hyphens, got: %s",
                property,
                name);
    }

    /** Starts a task that is there for {@code container}. */
    public static Builder builder(ContainerProps container) {
        return new Builder(container);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final ContainerProps container;
        private TaskSize size = TaskSize.of(256, 512);
        private Architecture architecture = Architecture.X86_64;
        private Optional<String> family = Optional.empty();
        private RetentionDays logRetention = RetentionDays.ONE_MONTH;
        private RemovalPolicy logRemovalPolicy = RemovalPolicy.DESTROY;
        private Optional<IKey> encryptionKey = Optional.empty();

        private Builder(ContainerProps container) {
            this.container = container;
        }

        /** Sets the CPU and the memory of a task. Default: 256 CPU units and 512 MiB. */
        public Builder size(TaskSize size) {
            this.size = size;
            return this;
        }

        /** Sets the processor that the images are built for. Default: x86_64. */
        public Builder architecture(Architecture architecture) {
            this.architecture = architecture;
            return this;
        }

        /** Sets the name of the task definition. Default: the CDK's choice. */
        public Builder family(String name) {
            this.family = Optional.of(name);
            return this;
        }

        /** Sets how long the logs are kept. Default: one month. */
        public Builder logRetention(RetentionDays retention) {
            this.logRetention = retention;
            return this;
        }

        /** Sets what becomes of the logs when the task is removed. Default: they are removed. */
        public Builder logRemovalPolicy(RemovalPolicy policy) {
            this.logRemovalPolicy = policy;
            return this;
        }

        /** Sets the key that encrypts the logs; its policy has to let CloudWatch Logs use it, as that of an EncryptionKey does. Default: a key of AWS. */
        public Builder encryptionKey(IKey key) {
            this.encryptionKey = Optional.of(key);
            return this;
        }

        /**
         * Returns the props.
         *
         * @throws IllegalArgumentException if ECS would refuse the name
         */
        public TaskProps build() {
            return new TaskProps(container, size, architecture, family, logRetention, logRemovalPolicy, encryptionKey);
        }
    }
}
