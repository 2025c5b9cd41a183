package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.cost.CostLine;
import dev.bandstand.cost.Estimate;
import dev.bandstand.cost.Estimates;
import dev.bandstand.cost.Usage;
import dev.bandstand.plan.Plan;
import dev.bandstand.plan.picture.Marks;
import dev.bandstand.plan.picture.Picture;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Target;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The picture that the README and docs/plan.md show: config/production.yaml, from the templates that it really gets. */
class ProductionPictureTest {

    private static final Path PICTURE = Path.of("docs/images/plan.svg");

    @Test
    void drawsThePictureOfTheDocs() throws IOException {
        Assembly assembly = Synthesis.of("production.yaml").assembly();
        Estimate estimate = Estimates.of(assembly, Usage.standard(), Optional.of("eu-central-1"));
        var costs = new TreeMap<Target, BigDecimal>();
        for (CostLine line : estimate.items()) {
            Target target = assembly.stack(line.stack()).orElseThrow().target(line.resource());
            costs.merge(target, line.monthly(), BigDecimal::add);
        }
        var unpriced = new TreeSet<Target>();
        estimate.unpriced()
                .forEach(each ->
                        unpriced.add(assembly.stack(each.stack()).orElseThrow().target(each.resource())));
        String note = estimate.total() + " USD a month in eu-central-1: " + estimate.fixed() + " fixed, "
                + estimate.assumed() + " assumed, " + estimate.unpriced().size() + " without a price";

        String svg = Picture.of(
                        Plan.of(assembly), Marks.none().withCosts(costs, note).withUnpriced(unpriced))
                .svg();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PICTURE, svg);
        }

        assertThat(PICTURE)
                .as(
                        "the picture of the docs (if the change is meant, run again with -Dgolden.update=true and look at it)")
                .content()
                .isEqualTo(svg);
    }
}
