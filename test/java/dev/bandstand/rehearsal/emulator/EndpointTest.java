package dev.bandstand.rehearsal.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:4566",
                "http://127.8.9.1:4566",
                "http://localhost:4566/",
                "https://LOCALHOST",
                "http://[::1]:4566",
                "http://[0:0:0:0:0:0:0:1]:4566"
            })
    void takesALoopbackAddress(String text) {
        assertThat(Endpoint.of(text, false).uri()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1:4566",
                "https://cloudformation.eu-central-1.amazonaws.com",
                "http://localhost.example.com:4566",
                "http://127.0.0.1.example.com",
                "http://127.0.0.1@10.0.0.1:4566",
                "http://0.0.0.0:4566",
                "http://[2001:db8::1]:4566"
            })
    void refusesAnyOtherUnlessToldTwice(String text) {
        assertThatThrownBy(() -> Endpoint.of(text, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "--endpoint must be a loopback address unless --remote-endpoint is given twice, got: " + text);
        assertThat(Endpoint.of(text, true).uri()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1:4566", "localhost:4566", "ftp://127.0.0.1", "http://", "http://a b"})
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> Endpoint.of(text, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--endpoint must be an http or https address, got: " + text);
    }
}
