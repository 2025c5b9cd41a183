package dev.bandstand.filesystem;

import software.amazon.awscdk.services.efs.ThroughputMode;

/**
 * What decides how fast a file system reads and writes.
 *
 * @see <a href="https://docs.aws.amazon.com/efs/latest/ug/performance.html#throughput-modes">Throughput modes</a>
 */
public enum Throughput {
    /** Whatever is asked for, paid by the gigabyte that is read or written. */
    ELASTIC(ThroughputMode.ELASTIC),
    /** As much as the stored data earns: 50 KiB/s for each GiB, with credits for bursts. */
    BURSTING(ThroughputMode.BURSTING);

    private final ThroughputMode mode;

    Throughput(ThroughputMode mode) {
        this.mode = mode;
    }

    ThroughputMode mode() {
        return mode;
    }
}
