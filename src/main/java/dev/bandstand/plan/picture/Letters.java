package dev.bandstand.plan.picture;

import java.util.ArrayList;
import java.util.List;

/** How wide texts are at most, whatever the reader's font: by the letters of DejaVu Sans, the widest of the usual ones. */
final class Letters {

    private static final String MORE = "…";
    private static final double EM = 2048;
    private static final double BOLD = 1.13;

    /** What rounding to whole pixels may add. */
    private static final double SLACK = 1.03;

    private static final int FIRST = ' ';

    /** The widths of the letters from the space on. */
    private static final int[] WIDTHS = {
        651, 821, 942, 1716, 1303, 1946, 1597, 563, 799, 799, 1024, 1716, 651, 739, 651, 690, 1303, 1303, 1303, 1303,
        1303, 1303, 1303, 1303, 1303, 1303, 690, 690, 1716, 1716, 1716, 1087, 2048, 1401, 1405, 1430, 1577, 1294, 1178,
        1587, 1540, 604, 604, 1343, 1141, 1767, 1532, 1612, 1235, 1612, 1423, 1300, 1251, 1499, 1401, 2025, 1403, 1251,
        1403, 799, 690, 799, 1716, 1024, 1024, 1255, 1300, 1126, 1300, 1260, 721, 1300, 1298, 569, 569, 1186, 569, 1995,
        1298, 1253, 1300, 1300, 842, 1067, 803, 1298, 1212, 1675, 1212, 1212, 1075, 1303, 690, 1303, 1716
    };

    private final double size;
    private final double factor;

    private Letters(double size, double factor) {
        this.size = size;
        this.factor = factor;
    }

    static Letters of(double size) {
        return new Letters(size, 1);
    }

    static Letters bold(double size) {
        return new Letters(size, BOLD);
    }

    /** Returns the width of a text in pixels. */
    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    /** Returns the text, or as much of its beginning as fits with a sign that there is more. */
    String fit(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        double left = room - width(MORE);
        StringBuilder out = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            left -= width(letter);
            if (left < 0) {
                break;
            }
            out.appendCodePoint(letter);
        }
        return out.toString().stripTrailing() + MORE;
    }

    /** Breaks a text between words into lines, at most so many; the last tells whether there is more. */
    List<String> wrap(String text, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            int end = lines.size() + 1 == most ? rest.length() : end(rest, room);
            lines.add(fit(rest.substring(0, end), room));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** Returns where the first line ends: before the last word that does not fit, or after the first. */
    private int end(String text, double room) {
        int end = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == ' ') {
                if (end > 0 && width(text.substring(0, at)) > room) {
                    return end;
                }
                end = at;
            }
        }
        return end;
    }

    private double width(int letter) {
        double ems;
        if (letter >= FIRST && letter < FIRST + WIDTHS.length) {
            ems = WIDTHS[letter - FIRST] / EM;
        } else {
            ems = letter < 0x1100 ? 0.8 : 1.1;
        }
        return ems * size * factor * SLACK;
    }
}
