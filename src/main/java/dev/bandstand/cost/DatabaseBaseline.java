package dev.bandstand.cost;

import java.math.BigDecimal;

/**
 * What gp3 storage of a database can do without a further price.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html#gp3-storage">gp3 storage</a>
 */
final class DatabaseBaseline {

    /** From this size on, RDS stripes the storage over four volumes. */
    private static final BigDecimal STRIPED = BigDecimal.valueOf(400);

    private DatabaseBaseline() {}

    static BigDecimal iops(String type, BigDecimal gigabytes) {
        if (!type.equals("gp3")) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(gigabytes.compareTo(STRIPED) < 0 ? 3000 : 12_000);
    }

    static BigDecimal throughput(BigDecimal gigabytes) {
        return BigDecimal.valueOf(gigabytes.compareTo(STRIPED) < 0 ? 125 : 500);
    }
}
