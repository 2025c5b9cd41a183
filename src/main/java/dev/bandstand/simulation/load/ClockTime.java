package dev.bandstand.simulation.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/** Reads the time of a row: seconds, or ISO 8601 with a T or a blank, with or without an offset from UTC. */
final class ClockTime {

    /** How a time is written. */
    enum Kind {
        SECONDS("seconds"),
        PLAIN("a date and time without an offset"),
        OFFSET("a date and time with an offset");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final int LONGEST_SECONDS = 12;
    private static final int DATE_LENGTH = "2026-11-27".length();

    private byte[] text = {};
    private int at;
    private int until;
    private Kind kind = Kind.SECONDS;
    private long value;
    private final byte[] latestDate = new byte[DATE_LENGTH];
    private long latestDay;

    /** Reads a time; returns false for what is none. */
    boolean read(byte[] bytes, int from, int to) {
        text = bytes;
        at = from;
        until = to;
        boolean date = to - from > 4 && bytes[from + 4] == '-';
        return date ? date() : seconds();
    }

    Kind kind() {
        return kind;
    }

    /** Returns the seconds, since 1970 for a date. */
    long value() {
        return value;
    }

    private boolean seconds() {
        kind = Kind.SECONDS;
        int begin = at;
        while (at < until && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        int count = at - begin;
        at = begin;
        value = digits(count);
        return count > 0 && count <= LONGEST_SECONDS && noFraction() && at == until;
    }

    private boolean date() {
        if (!day()) {
            return false;
        }
        kind = Kind.PLAIN;
        value = latestDay * 86_400;
        return at == until || ((take('T') || take(' ') || take('t')) && clock() && offset() && at == until);
    }

    /** Finds the day; most rows have that of the row before. */
    private boolean day() {
        int end = at + DATE_LENGTH;
        if (end <= until && Arrays.equals(text, at, end, latestDate, 0, DATE_LENGTH)) {
            at = end;
            return true;
        }
        int begin = at;
        long year = digits(4);
        long month = dashed();
        long day = dashed();
        if (year < 0 || month < 0 || day < 0) {
            return false;
        }
        try {
            latestDay = LocalDate.of((int) year, (int) month, (int) day).toEpochDay();
        } catch (DateTimeException impossible) {
            return false;
        }
        System.arraycopy(text, begin, latestDate, 0, DATE_LENGTH);
        return true;
    }

    private boolean clock() {
        long hour = digits(2);
        long minute = take(':') ? digits(2) : -1;
        long second = take(':') ? digits(2) : 0;
        value += hour * 3600 + minute * 60 + second;
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && noFraction();
    }

    private boolean offset() {
        if (at == until) {
            return true;
        }
        kind = Kind.OFFSET;
        if (take('Z') || take('z')) {
            return true;
        }
        int sign = sign();
        long hours = digits(2);
        long minutes = take(':') || at < until ? digits(2) : 0;
        value -= sign * (hours * 3600 + minutes * 60);
        return sign != 0 && hours >= 0 && hours <= 18 && minutes >= 0 && minutes < 60;
    }

    private int sign() {
        if (take('+')) {
            return 1;
        }
        return take('-') ? -1 : 0;
    }

    /** Passes over a fraction of nothing but zeros: a row begins with a whole second. */
    private boolean noFraction() {
        if (!take('.')) {
            return true;
        }
        int from = at;
        while (take('0')) {}
        return at > from;
    }

    private long dashed() {
        return take('-') ? digits(2) : -1;
    }

    private boolean take(char expected) {
        if (at < until && text[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** Reads so many digits; returns less than 0 when they are not there. */
    private long digits(int count) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            int digit = at < until ? text[at] - '0' : -1;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
            at++;
        }
        return number;
    }
}
