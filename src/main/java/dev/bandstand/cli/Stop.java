package dev.bandstand.cli;

/** Ends a command with one line for the user and an exit code, never with a stack trace. */
final class Stop extends RuntimeException {
    static final int FINDINGS = 1;
    static final int BAD_INPUT = 2;
    static final int MISSING = 3;

    private final int exitCode;

    Stop(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    Stop(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
