package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewCommandTest {

    private static final String CASE = "test/resources/review/cases/changes-listed/";

    @Test
    void reviewsTwoTemplatesUnderTheNameOfTheHead() {
        Invocation reviewed = Invocation.of("review", "--base", CASE + "old.yaml", "--head", CASE + "new.yaml");

        assertThat(reviewed.err()).isEmpty();
        assertThat(reviewed.out()).startsWith("3 changes").contains("  add         new.New  AWS::SNS::Topic\n");
        assertThat(reviewed.exitCode()).isZero();
    }

    @Test
    void refusesAnUnknownSeverity() {
        Invocation refused = Invocation.of("review", "--base", "a", "--head", "b", "--fail-on", "error");

        assertThat(refused.err())
                .isEqualTo("bandstand: --fail-on must be critical, warning, note or never, got: error\n");
        assertThat(refused.exitCode()).isEqualTo(2);
    }
}
