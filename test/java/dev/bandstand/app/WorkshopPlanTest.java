package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code bandstand plan} says about the workshop, from the templates that it really gets. */
class WorkshopPlanTest {

    private static final Path GOLDEN = Path.of("test/resources/golden/workshop.plan.txt");

    @Test
    void tellsTheWorkshopOnOnePage() throws IOException {
        String page = Plan.of(Synthesis.of("workshop.yaml").assembly()).text("./bandstand deploy");
        String untilTheChecks = page.substring(0, page.indexOf("Checks of the templates"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, untilTheChecks);
        }

        assertThat(untilTheChecks)
                .as("the plan of the workshop (if the change is meant, run again with -Dgolden.update=true)")
                .isEqualTo(Files.readString(GOLDEN));
        assertThat(page).contains("cdk-nag AwsSolutions     0 findings").endsWith("\n  ./bandstand deploy\n");
    }
}
