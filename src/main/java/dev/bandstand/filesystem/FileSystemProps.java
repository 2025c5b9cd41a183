package dev.bandstand.filesystem;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.kms.IKey;

/**
 * How a {@link FileSystem} keeps files.
 *
 * @param vpc the network of the mount targets
 * @param subnets where the mount targets stand
 * @param throughput what decides how fast it is
 * @param backup whether AWS Backup saves it every day
 * @param transitionToInfrequentAccess when a file that nobody reads moves to cheaper storage
 * @param removalPolicy what happens to the files when the file system leaves the stack
 * @param encryptionKey the key of the files
 */
public record FileSystemProps(
        IVpc vpc,
        Optional<SubnetSelection> subnets,
        Throughput throughput,
        boolean backup,
        Optional<Duration> transitionToInfrequentAccess,
        RemovalPolicy removalPolicy,
        Optional<IKey> encryptionKey) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if EFS knows no such transition or removal
     * @see <a href="https://docs.aws.amazon.com/efs/latest/ug/lifecycle-management-efs.html">Lifecycle management</a>
     */
    public FileSystemProps {
        transitionToInfrequentAccess.ifPresent(Transition::check);
        require(
                removalPolicy == RemovalPolicy.DESTROY || removalPolicy == RemovalPolicy.RETAIN,
                "removalPolicy must be DESTROY or RETAIN, got: %s",
                removalPolicy);
    }

    /** Starts from the defaults, for mount targets in {@code vpc}. */
    public static Builder builder(IVpc vpc) {
        return new Builder(vpc);
    }

    static void require(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final IVpc vpc;
        private Optional<SubnetSelection> subnets = Optional.empty();
        private Throughput throughput = Throughput.ELASTIC;
        private boolean backup = true;
        private Optional<Duration> transitionToInfrequentAccess = Optional.empty();
        private RemovalPolicy removalPolicy = RemovalPolicy.RETAIN;
        private Optional<IKey> encryptionKey = Optional.empty();

        private Builder(IVpc vpc) {
            this.vpc = vpc;
        }

        /**
         * Sets where the mount targets stand, at most one subnet in each zone; a task in a zone without one cannot mount.
         * Default: the private subnets.
         */
        public Builder subnets(SubnetSelection subnets) {
            this.subnets = Optional.of(subnets);
            return this;
        }

        /** Sets what decides how fast it is. Default: elastic. */
        public Builder throughput(Throughput throughput) {
            this.throughput = throughput;
            return this;
        }

        /** Sets whether AWS Backup saves it every day and keeps that for 35 days. Default: true. */
        public Builder backup(boolean backup) {
            this.backup = backup;
            return this;
        }

        /**
         * Sets when a file that nobody reads moves to the Infrequent Access storage, in whole days: 1, 7, 14, 30, 60, 90,
         * 180, 270 or 365. Default: never.
         */
        public Builder transitionToInfrequentAccess(Duration transitionToInfrequentAccess) {
            this.transitionToInfrequentAccess = Optional.of(transitionToInfrequentAccess);
            return this;
        }

        /** Sets what happens to the files when the file system leaves the stack: destroyed or retained. Default: retained. */
        public Builder removalPolicy(RemovalPolicy removalPolicy) {
            this.removalPolicy = removalPolicy;
            return this;
        }

        /**
         * Sets the key of the files; a later change replaces the file system. Default: the key that AWS manages for EFS.
         */
        public Builder encryptionKey(IKey encryptionKey) {
            this.encryptionKey = Optional.of(encryptionKey);
            return this;
        }

        /**
         * Returns the checked props.
         *
         * @throws IllegalArgumentException if a value is refused
         */
        public FileSystemProps build() {
            return new FileSystemProps(
                    vpc, subnets, throughput, backup, transitionToInfrequentAccess, removalPolicy, encryptionKey);
        }
    }
}
