package dev.bandstand.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * A file system that tasks share.
 *
 * @param throughput how its throughput is measured
 * @param backup whether AWS Backup keeps a copy of every day
 * @param removalPolicy what becomes of it when it is removed
 * @param transitionToIa after how long unread files move to the infrequent-access class, in whole days
 */
public record FileSystemSettings(
        Throughput throughput, boolean backup, RemovalPolicy removalPolicy, Optional<Duration> transitionToIa) {
    /** How the throughput of a file system is measured. */
    public enum Throughput {
        /** It follows the load. */
        ELASTIC,
        /** It grows with what is stored. */
        BURSTING
    }

    /** What becomes of a file system that is removed. */
    public enum RemovalPolicy {
        /** It is deleted, with its files. */
        DESTROY,
        /** It stays. */
        RETAIN
    }
}
