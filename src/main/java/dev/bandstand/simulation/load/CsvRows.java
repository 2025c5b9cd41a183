package dev.bandstand.simulation.load;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/** The rows of a CSV file: a time and a rate each, below an optional heading. */
final class CsvRows implements Rows {

    private static final String HEADING = "time,requestsPerSecond";

    private final Lines lines;
    private final OptionalDouble scale;
    private final ClockTime clock = new ClockTime();
    private boolean begun;
    private boolean dated;
    private ClockTime.Kind kind = ClockTime.Kind.SECONDS;
    private long first;
    private long time;
    private double rate;

    CsvRows(String name, Path file, OptionalDouble scale) {
        this.lines = new Lines(name, file);
        this.scale = scale;
    }

    @Override
    public boolean next() {
        if (!lines.next() || (!begun && heading() && !lines.next())) {
            return false;
        }
        row();
        return true;
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public double rate() {
        return rate;
    }

    @Override
    public boolean dated() {
        return dated;
    }

    @Override
    public String place() {
        return lines.place();
    }

    @Override
    public void close() {
        lines.close();
    }

    /** Tells whether the line is a heading, which begins with a letter; rows begin with a digit. */
    private boolean heading() {
        String text = lines.text().replace("\"", "").replace(" ", "");
        if (text.isEmpty() || !Character.isLetter(text.codePointAt(0))) {
            return false;
        }
        String known = text.toLowerCase(Locale.ROOT).replaceFirst("^timestamp,", "time,");
        if (known.equals(HEADING.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (!known.equals("time,value")) {
            throw lines.malformed("heading must be " + HEADING + ", or timestamp,value with a scale, got: "
                    + Excerpt.of(lines.text()));
        }
        if (scale.isEmpty()) {
            throw lines.malformed(
                    "value must come with --load-scale to be requests a second, as in 1/300 for a count of 5 minutes");
        }
        return true;
    }

    private void row() {
        byte[] text = lines.bytes();
        int from = lines.from();
        int until = lines.until();
        int comma = from;
        while (comma < until && text[comma] != ',') {
            comma++;
        }
        if (comma == until) {
            throw wrong("");
        }
        time(text, from, comma);
        rate(text, comma + 1, until);
        begun = true;
    }

    /** Says what is wrong with a cell, unless there are too many or too few of them. */
    private MalformedLoad wrong(String problem) {
        String text = lines.text();
        long columns = 1 + text.chars().filter(each -> each == ',').count();
        return lines.malformed(
                columns == 2
                        ? problem
                        : "row must have 2 columns, " + HEADING + ", got: " + columns + " in " + Excerpt.of(text));
    }

    private void time(byte[] text, int begin, int end) {
        int from = bare(text, begin, end);
        int until = bareEnd(text, from, begin, end);
        if (!clock.read(text, from, until)) {
            throw wrong("time must be whole seconds or like 2026-11-27T08:00:00Z, got: " + cell(begin, end));
        }
        if (!begun) {
            kind = clock.kind();
            dated = kind != ClockTime.Kind.SECONDS;
            first = clock.value();
        } else if (clock.kind() != kind) {
            throw lines.malformed("time must be " + kind.words() + " as in the first row, got: " + cell(begin, end));
        } else if (clock.value() <= time) {
            throw lines.malformed("time must be later than in the row before, got: " + cell(begin, end));
        } else if (clock.value() - first > Times.LONGEST) {
            throw lines.malformed("time must be at most 3660 days after the first row, got: " + cell(begin, end));
        }
        time = clock.value();
    }

    private void rate(byte[] text, int begin, int end) {
        int from = bare(text, begin, end);
        int until = bareEnd(text, from, begin, end);
        double number = Rates.number(text, from, until) * scale.orElse(1);
        if (!(number >= 0 && number <= Rates.MOST)) {
            throw wrong("requestsPerSecond must be a number from 0 to 1000000000, got: " + cell(begin, end)
                    + (scale.isPresent() ? " x " + scale.getAsDouble() : ""));
        }
        rate = number + 0.0;
    }

    /** Returns where a cell begins within its blanks and quotes. */
    private static int bare(byte[] text, int begin, int end) {
        int from = begin;
        while (from < end && Lines.isBlank(text[from])) {
            from++;
        }
        return from < end && text[from] == '"' ? from + 1 : from;
    }

    private static int bareEnd(byte[] text, int from, int begin, int end) {
        int until = end;
        while (until > from && Lines.isBlank(text[until - 1])) {
            until--;
        }
        boolean quoted = from > begin && text[from - 1] == '"';
        return quoted && until > from && text[until - 1] == '"' ? until - 1 : until;
    }

    private String cell(int begin, int end) {
        return Excerpt.of(lines.text(begin, end).strip());
    }
}
