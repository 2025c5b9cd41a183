package dev.bandstand.simulation.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file, each a piece of one buffer that is filled again and again. */
final class Lines implements AutoCloseable {

    private static final int LONGEST = 1000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private int filled;
    private int rest;
    private int from;
    private int until;
    private long number;
    private boolean afterReturn;
    private int least;

    Lines(String name, Path file) {
        this.name = name;
        try {
            in = Files.newInputStream(file);
        } catch (IOException e) {
            throw LoadFile.unreadable(name, e);
        }
    }

    /** Goes to the next line that is not blank. */
    boolean next() {
        do {
            if (!read()) {
                return false;
            }
        } while (from == until);
        return true;
    }

    /** Returns the bytes among which the line stands, without the blanks around it. */
    byte[] bytes() {
        return block;
    }

    int from() {
        return from;
    }

    int until() {
        return until;
    }

    String text() {
        return text(from, until);
    }

    String text(int begin, int end) {
        return new String(block, begin, end - begin, StandardCharsets.UTF_8);
    }

    MalformedLoad malformed(String problem) {
        return new MalformedLoad(place() + " " + problem);
    }

    /** Returns where the line stands, as in load.csv:17. */
    String place() {
        return name + ":" + number;
    }

    private boolean read() {
        number++;
        if (afterReturn && (rest < filled || more()) && block[rest] == '\n') {
            rest++;
        }
        int end = end();
        int begin = rest;
        from = rest;
        until = end;
        afterReturn = end < filled && block[end] == '\r';
        rest = Math.min(end + 1, filled);
        if (until - from > LONGEST) {
            throw malformed("line must be at most " + LONGEST + " bytes long, got: a longer one");
        }
        if (least <= 0) {
            checkText();
        }
        trim();
        return begin < rest;
    }

    /** Returns where the line ends that begins at the rest. */
    private int end() {
        int scanned = 0;
        int lowest = 1;
        do {
            for (int at = rest + scanned; at < filled; at++) {
                byte each = block[at];
                if (each <= '\r') {
                    if (each == '\n' || each == '\r') {
                        least = lowest;
                        return at;
                    }
                    lowest = Math.min(lowest, each);
                }
            }
            scanned = filled - rest;
        } while (scanned <= LONGEST && more());
        least = lowest;
        return filled;
    }

    /** Reads on behind the rest, which moves to the front; returns false at the end of the file. */
    private boolean more() {
        System.arraycopy(block, rest, block, 0, filled - rest);
        filled -= rest;
        rest = 0;
        try {
            int count = in.read(block, filled, block.length - filled);
            filled += Math.max(0, count);
            return count > 0;
        } catch (IOException e) {
            throw LoadFile.unreadable(name, e);
        }
    }

    /** Text that is no UTF-8, or no text at all, would else be quoted in a message about something else. */
    private void checkText() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(block, from, until - from))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw malformed("line must be UTF-8 text, got: a zero byte");
            }
            if (number == 1 && text.startsWith(BYTE_ORDER_MARK)) {
                from += BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8).length;
            }
        } catch (CharacterCodingException e) {
            throw malformed("line must be UTF-8 text, got: bytes that are not UTF-8");
        }
    }

    private void trim() {
        while (until > from && isBlank(block[until - 1])) {
            until--;
        }
        while (from < until && isBlank(block[from])) {
            from++;
        }
    }

    static boolean isBlank(byte each) {
        return each == ' ' || each == '\t';
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw LoadFile.unreadable(name, e);
        }
    }
}
