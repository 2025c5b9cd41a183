package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.cost.CostLine;
import dev.bandstand.cost.Estimate;
import dev.bandstand.cost.Estimates;
import dev.bandstand.cost.Usage;
import dev.bandstand.cost.UsageKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The costs that docs/cost.md works out by hand, against the estimate of what is really synthesized. */
class DocumentedCostsTest {

    private record Row(String item, String lines, String each, BigDecimal monthly) {

        /** One line by hand, as often as there are such lines. */
        BigDecimal byHand() {
            BigDecimal product = BigDecimal.ONE;
            for (String factor : each.split(" × ", -1)) {
                product = product.multiply(new BigDecimal(factor));
            }
            return product.setScale(2, RoundingMode.HALF_UP).multiply(new BigDecimal(lines));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"config/workshop.yaml", "config/production.yaml", "config/examples/ec2.yaml"})
    void equalTheEstimateToTheCent(String config) throws IOException {
        Estimate estimate = Estimates.of(
                Synthesis.of(Path.of(config), Map.of(), app -> {}).assembly(),
                Usage.standard(),
                Optional.of("us-east-1"));
        List<Row> rows = rows(config);
        SortedMap<String, String> documented = new TreeMap<>();
        for (Row row : rows) {
            if (!row.lines().isEmpty()) {
                assertThat(row.byHand()).as(row.toString()).isEqualTo(row.monthly());
                documented.merge(row.item(), row.lines() + " " + row.monthly(), DocumentedCostsTest::sum);
            }
        }
        SortedMap<String, String> estimated = new TreeMap<>();
        for (CostLine line : estimate.items()) {
            estimated.merge(line.item(), "1 " + line.monthly(), DocumentedCostsTest::sum);
        }

        assertThat(documented).isEqualTo(estimated);
        assertThat(total(rows, "fixed")).isEqualTo(estimate.fixed());
        assertThat(total(rows, "assumed")).isEqualTo(estimate.assumed());
        assertThat(total(rows, "total")).isEqualTo(estimate.total());
    }

    @Test
    void theTableHasEachKeyOfTheUsage() throws IOException {
        String page = page();
        for (UsageKey key : UsageKey.values()) {
            assertThat(page).contains("| `" + key.key() + "` | " + key.standard() + " | " + key.unit() + " |\n");
        }
    }

    private static String sum(String one, String other) {
        String[] first = one.split(" ", -1);
        String[] second = other.split(" ", -1);
        return Integer.parseInt(first[0])
                + Integer.parseInt(second[0])
                + " "
                + new BigDecimal(first[1]).add(new BigDecimal(second[1]));
    }

    private static BigDecimal total(List<Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.item().equals("**" + name + "**"))
                .findFirst()
                .orElseThrow()
                .monthly();
    }

    private static List<Row> rows(String config) throws IOException {
        String page = page();
        String section = page.substring(page.indexOf("### " + config + "\n"));
        int end = section.indexOf("\n### ", 1);
        List<Row> rows = new ArrayList<>();
        for (String line : (end < 0 ? section : section.substring(0, end)).split("\n", -1)) {
            String[] cells = line.split(" *[|] *", -1);
            if (cells.length == 6 && cells[4].matches("[0-9]+[.][0-9]{2}")) {
                rows.add(new Row(cells[1], cells[2], cells[3], new BigDecimal(cells[4])));
            }
        }
        return rows;
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/cost.md"));
    }
}
