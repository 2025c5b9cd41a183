package dev.bandstand.settings;

/** A message of the form "property must rule, got: value", taken apart. */
final class Refusal {

    private static final String MUST = " must ";
    private static final String GOT = ", got: ";

    private Refusal() {}

    /** Reports {@code message} as a problem of the property it begins with, within {@code section}. */
    static void report(Section section, String message) {
        report(section.report(), section.path(), message);
    }

    static void report(Report report, String section, String message) {
        int must = message.indexOf(MUST);
        int got = message.lastIndexOf(GOT);
        if (must < 0 || got < must) {
            report.add(section, "must be sound", message);
            return;
        }
        String property = message.substring(0, must);
        report.add(section + "." + property, message.substring(must + 1, got), message.substring(got + GOT.length()));
    }
}
