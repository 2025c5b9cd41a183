package dev.bandstand.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExecutionPropsTest {

    @Test
    void hasTheDocumentedDefaults() {
        var props = ExecutionProps.builder("shop-dev-service", "migrate").build();

        assertThat(props.stack()).isEqualTo("shop-dev-service");
        assertThat(props.job()).isEqualTo("migrate");
        assertThat(props.region()).isEmpty();
        assertThat(props.command()).isEmpty();
        assertThat(props.follow()).isTrue();
        assertThat(props.timeout()).isEmpty();
        assertThat(props.stopOnInterrupt()).isFalse();
    }

    @Test
    void refusesATimeoutThatCannotBeKept() {
        var props = ExecutionProps.builder("shop-dev-service", "migrate");

        assertThatThrownBy(() -> props.timeout(Duration.ZERO).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout must be above 0s, got: PT0S");
        assertThatThrownBy(() ->
                        props.timeout(Duration.ofMinutes(30)).follow(false).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout must be absent when the task is not followed, got: PT30M");
    }
}
