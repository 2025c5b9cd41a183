package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Values;
import java.math.BigDecimal;

/**
 * Volumes of EBS; what every gp3 volume can do comes with it.
 *
 * @see <a href="https://aws.amazon.com/ebs/pricing/">Amazon EBS pricing</a>
 */
final class BlockStorage implements Priced {

    private static final BigDecimal FREE_IOPS = BigDecimal.valueOf(3000);
    private static final BigDecimal FREE_THROUGHPUT = BigDecimal.valueOf(125);
    private static final String GP3 = "gp3";

    @Override
    public void charge(Account account) {
        charge(account, "Volume", account.resource().properties(), "Size", BigDecimal.ONE);
    }

    /**
     * Writes down so many volumes.
     *
     * @param volume its properties
     * @param size the name of the property with its size in GB
     */
    static void charge(Account account, String name, JsonNode volume, String size, BigDecimal count) {
        if (!volume.has(size)) {
            account.unpriced(name, "the template does not tell its size");
            return;
        }
        String type = Values.text(volume, "VolumeType", "gp2");
        String of = name + ", " + type;
        account.fixed(of, "volume." + type, Values.number(volume, size).multiply(count));
        if (type.equals(GP3)) {
            beyond(account, of + " IOPS", "volume.iops.gp3", volume, "Iops", FREE_IOPS, count);
            beyond(account, of + " throughput", "volume.throughput.gp3", volume, "Throughput", FREE_THROUGHPUT, count);
        } else {
            beyond(account, of + " IOPS", "volume.iops." + type, volume, "Iops", BigDecimal.ZERO, count);
        }
    }

    private static void beyond(
            Account account,
            String item,
            String key,
            JsonNode volume,
            String property,
            BigDecimal free,
            BigDecimal count) {
        if (volume.has(property)) {
            account.fixed(
                    item,
                    key,
                    Values.number(volume, property)
                            .subtract(free)
                            .max(BigDecimal.ZERO)
                            .multiply(count));
        }
    }
}
