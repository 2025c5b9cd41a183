package dev.bandstand.preflight;

/** How bad a finding is. */
public enum Severity {
    /** It cannot work. */
    ERROR,
    /** It works, but not for everything that was asked for. */
    WARNING
}
