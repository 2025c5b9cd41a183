package dev.bandstand.review.rule.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceCountRuleTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void saysNothingBelow450OrWhereAStackShrinks() throws IOException {
        assertThat(check(10, 449)).isEmpty();
        assertThat(check(501, 500)).isEmpty();
        assertThat(check(460, 460)).isEmpty();
    }

    @Test
    void makesANoteFrom450On() throws IOException {
        assertThat(check(449, 450))
                .extracting(Finding::severity, Finding::message)
                .singleElement()
                .hasToString(
                        "(NOTE, \"stack shop grows: 449 -> 450 resources, so it nears the 500 that CloudFormation takes; move what"
                                + " belongs together into a stack of its own, the data not among it\")");
        assertThat(check(450, 500)).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }

    @Test
    void warnsAbove500() throws IOException {
        assertThat(check(500, 501))
                .extracting(Finding::severity, Finding::message)
                .singleElement()
                .hasToString(
                        "(WARNING, \"stack shop grows: 500 -> 501 resources, so CloudFormation refuses it, which takes 500; move"
                                + " what belongs together into a stack of its own, the data not among it\")");
    }

    private List<Finding> check(int before, int after) throws IOException {
        return new ResourceCountRule().check(Comparison.of(stack("base", before), stack("head", after)));
    }

    private Assembly stack(String side, int resources) throws IOException {
        StringBuilder text = new StringBuilder("Resources:\n");
        for (int i = 0; i < resources; i++) {
            text.append("  T").append(i).append(":\n    Type: AWS::SNS::Topic\n");
        }
        Path file = Files.createDirectories(folder.resolve(side)).resolve("shop.yaml");
        return Assembly.read(Files.writeString(file, text));
    }
}
