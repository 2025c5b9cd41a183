package dev.bandstand.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {

    private static List<String> lines() throws IOException {
        try (InputStream file = Objects.requireNonNull(Prices.class.getResourceAsStream("prices.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void haveALineEachWithTheItemItsUnitAndASource() throws IOException {
        assertThat(lines().get(0)).isEqualTo("item,unit,region,usd,source,date");
        for (String line : lines().subList(1, lines().size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).as(line).hasSize(6);
            assertThat(cells[1]).as(line).isEqualTo(unit(cells[0]));
            assertThat(cells[2]).as(line).matches("[a-z]{2}-[a-z]+-[1-9]");
            assertThat(cells[3]).as(line).matches("[0-9]+[.][0-9]+");
            assertThat(Double.parseDouble(cells[3])).as(line).isPositive();
            assertThat(cells[4])
                    .as(line)
                    .matches(
                            "https://aws[.]amazon[.]com/[a-z/-]+/pricing/|https://github[.]com/[a-z/-]+/blob/[0-9a-f]{40}/.*");
            assertThat(cells[5]).as(line).matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
        }
    }

    /** Sizes are many, and none of them is an item of its own. */
    private static String unit(String key) {
        return key.matches("instance[.][a-z0-9-]+[.][a-z0-9]+|database[.][a-z-]+[.]db[.][a-z0-9]+[.][a-z0-9]+")
                ? "hour"
                : key.matches("(database[.]storage|volume)[.](gp2|gp3|io1|io2|st1|sc1|standard)")
                        ? "GB-month"
                        : key.matches("(database|volume)[.](iops|throughput)[.](gp3|io1)")
                                ? key.contains("iops") ? "IOPS-month" : "MBps-month"
                                : Arrays.stream(Item.values())
                                        .filter(each -> each.key().equals(key))
                                        .findFirst()
                                        .orElseThrow(() -> new AssertionError("no such item: " + key))
                                        .unit();
    }

    @Test
    void nameEachItemOnceForARegion() throws IOException {
        assertThat(lines().stream().map(line -> line.split(",", -1)).map(cells -> cells[0] + " in " + cells[2]))
                .doesNotHaveDuplicates();
    }

    @Test
    void areKnownForTwoRegions() {
        assertThat(Prices.regions()).containsExactly("eu-central-1", "us-east-1");
    }

    @ParameterizedTest
    @CsvSource({
        "FARGATE_X86_VCPU, 0.04048, 0.04656",
        "FARGATE_X86_MEMORY, 0.004445, 0.00511",
        "FARGATE_ARM_VCPU, 0.03238, 0.03725",
        "FARGATE_ARM_MEMORY, 0.00356, 0.00409",
        "FARGATE_SPOT_X86_VCPU, 0.0129, 0.0140",
        "LOAD_BALANCER, 0.0225, 0.0270",
        "NAT_GATEWAY_DATA, 0.045, 0.052",
        "SECRET, 0.40, 0.40"
    })
    void tellWhatAnItemCosts(Item item, double northVirginia, double frankfurt) {
        assertThat(Prices.of("us-east-1").price(item).orElseThrow().usd()).isEqualTo(northVirginia);
        assertThat(Prices.of("eu-central-1").price(item).orElseThrow().usd()).isEqualTo(frankfurt);
    }

    @Test
    void sayWhereAPriceComesFromAndOfWhichDay() {
        Price price = Prices.of("us-east-1").price(Item.FARGATE_ARM_VCPU).orElseThrow();
        assertThat(price.unit()).isEqualTo("vCPU-hour");
        assertThat(price.source()).isEqualTo("https://aws.amazon.com/fargate/pricing/");
        assertThat(price.date()).isEqualTo(Prices.date());
    }

    @Test
    void leaveOutWhatIsNotKnownInARegion() {
        assertThat(Prices.of("us-east-1").price(Item.FARGATE_STORAGE)).isPresent();
        assertThat(Prices.of("eu-central-1").price(Item.FARGATE_STORAGE)).isEmpty();
        assertThat(Prices.of("eu-central-1").price(Item.FARGATE_SPOT_ARM_VCPU)).isEmpty();
    }

    @Test
    void findADatabaseByItsInstanceClass() {
        assertThat(Prices.of("us-east-1").price("database.postgres.db.t4g.micro"))
                .map(Price::usd)
                .contains(0.016);
        assertThat(Prices.of("us-east-1").price("database.postgres.db.none.large"))
                .isEmpty();
    }

    @Test
    void refuseARegionWithoutPricesNamingTheKnown() {
        assertThatThrownBy(() -> Prices.of("eu-west-1"))
                .isInstanceOf(UnknownRegion.class)
                .hasMessage("region must be one with known prices (eu-central-1, us-east-1), got: eu-west-1");
    }
}
