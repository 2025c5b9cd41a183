package dev.bandstand.settings;

/** A file that can not be deployed, with everything that is wrong in it; the message has one line for each problem. */
public final class InvalidSettings extends RuntimeException {

    private final transient Problems problems;

    /** Wraps the problems. */
    public InvalidSettings(Problems problems) {
        super(problems.toString());
        this.problems = problems;
    }

    /** Returns what is wrong. */
    public Problems problems() {
        return problems;
    }
}
