package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BandstandTest {

    @Test
    void wantsACommand() {
        Invocation nothing = Invocation.of();

        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).isEqualTo("bandstand: a command must be given, see --help\n");
        assertThat(nothing.out()).isEmpty();
    }

    @Test
    void namesAnUnknownCommand() {
        Invocation unknown = Invocation.of("xyzzy");

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).isEqualTo("bandstand: unknown command xyzzy\n");
    }

    @Test
    void namesTheNearestCommandButNoHiddenOne() {
        assertThat(Invocation.of("valdate").err())
                .isEqualTo("bandstand: unknown command valdate, did you mean validate?\n");
        assertThat(Invocation.of("gaurd").err()).isEqualTo("bandstand: unknown command gaurd\n");
        assertThat(Invocation.of("rehearse", "--endpiont", "x").err())
                .isEqualTo("bandstand: unknown option --endpiont of rehearse, did you mean --endpoint?\n");
    }

    @Test
    void namesAnUnknownOptionAndTheNearest() {
        Invocation unknown = Invocation.of("--hepl");

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).isEqualTo("bandstand: unknown option --hepl of bandstand, did you mean --help?\n");
    }

    @Test
    void explainsItselfOnStandardOutput() {
        Invocation help = Invocation.of("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: bandstand");
        assertThat(help.err()).isEmpty();
    }
}
