package dev.bandstand.execution;

/** A task that could not be started or followed, told in one line. */
public final class ExecutionFailed extends RuntimeException {

    /** Whose turn it is. */
    public enum Reason {
        /** Something is missing where the command runs: credentials, a permission, the deployed stack. */
        MISSING,
        /** AWS refused what it was asked for. */
        REFUSED
    }

    private final Reason reason;

    ExecutionFailed(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    ExecutionFailed(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Returns whose turn it is. */
    public Reason reason() {
        return reason;
    }
}
