package dev.bandstand.review.rule.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedPathsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "curl -f http://localhost:80/health || exit 1, /health",
        "wget -q http://127.0.0.1:5000/status?deep=1, /status",
        "curl -f localhost:8080/, /",
        "curl -f localhost:8080, /",
        "curl -f http://localhost, /",
        "curl -f 'http://localhost/v1/ready', /v1/ready",
        "ask.sh \"/ready\", /ready"
    })
    void readsWhatACommandAsksFor(String command, String path) {
        assertThat(CheckedPaths.of(TextNode.valueOf(command))).containsExactly(path);
    }

    @Test
    void takesNoPartOfALongerPath() {
        assertThat(CheckedPaths.of(TextNode.valueOf("curl http://localhost/v1/health/db")))
                .doesNotContain("/health", "/", "/v1/health");
    }

    @Test
    void findsNothingInACommandWithoutAPath() {
        assertThat(CheckedPaths.of(TextNode.valueOf("pg_isready -U shop"))).isEmpty();
    }
}
