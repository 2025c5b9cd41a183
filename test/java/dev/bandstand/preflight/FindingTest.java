package dev.bandstand.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Finding ERROR = Finding.error("cpu", "must be even", 3);
    private static final Finding WARNING = Finding.warning("memoryMiB", "must be round", 7);

    @Test
    void readsAsAllMessagesDo() {
        assertThat(ERROR).hasToString("cpu must be even, got: 3");
    }

    @Test
    void isSeenFromFurtherOut() {
        assertThat(ERROR.under("services.api")).hasToString("services.api.cpu must be even, got: 3");
        assertThat(WARNING.under("")).isEqualTo(WARNING);
    }

    @Test
    void refusesErrorsAllAtOnce() {
        assertThatThrownBy(() -> Finding.refuse(List.of(ERROR, WARNING, ERROR.under("jobs.mail"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cpu must be even, got: 3\njobs.mail.cpu must be even, got: 3");
    }

    @Test
    void letsWarningsPass() {
        assertThatCode(() -> Finding.refuse(List.of(WARNING))).doesNotThrowAnyException();
    }
}
