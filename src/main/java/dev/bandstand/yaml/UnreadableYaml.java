package dev.bandstand.yaml;

/** A file that can not be read as YAML: where, what it must be and what it is. */
public final class UnreadableYaml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String rule;
    private final String got;

    /**
     * Describes what is wrong at a place.
     *
     * @param line the line, from 1; 0 when it is about the whole file
     * @param column the column, from 1; 0 when it is about the whole file
     * @param rule what it must be, beginning with "must"
     * @param got what it is
     */
    public UnreadableYaml(int line, int column, String rule, String got) {
        super(rule + ", got: " + got);
        this.line = line;
        this.column = column;
        this.rule = rule;
        this.got = got;
    }

    /** Describes what is wrong with the whole file. */
    public UnreadableYaml(String rule, String got) {
        this(0, 0, rule, got);
    }

    /** Returns the line, from 1; 0 when it is about the whole file. */
    public int line() {
        return line;
    }

    /** Returns the column, from 1; 0 when it is about the whole file. */
    public int column() {
        return column;
    }

    /** Returns what it must be, beginning with "must". */
    public String rule() {
        return rule;
    }

    /** Returns what it is. */
    public String got() {
        return got;
    }

    /** Returns the place as it stands behind a file's name, as in ":3:7"; empty when it is about the whole file. */
    public String place() {
        return line == 0 ? "" : ":" + line + ":" + column;
    }
}
