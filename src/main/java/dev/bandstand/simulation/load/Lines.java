package dev.bandstand.simulation.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file as bytes in one buffer that is used again for each line. */
final class Lines implements AutoCloseable {

    private static final int LONGEST = 1000;

    private final String name;
    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private final byte[] line = new byte[LONGEST];
    private int at;
    private int filled;
    private int length;
    private long number;
    private boolean afterReturn;
    private boolean ascii;

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
        } while (length == 0);
        return true;
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Returns the number of the line, from 1. */
    long number() {
        return number;
    }

    String text(int from, int until) {
        return new String(line, from, until - from, StandardCharsets.UTF_8);
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
        length = 0;
        ascii = true;
        int next = oneByte();
        if (next == '\n' && afterReturn) {
            next = oneByte();
        }
        afterReturn = false;
        boolean any = next >= 0;
        while (next >= 0 && next != '\n' && next != '\r') {
            add((byte) next);
            next = oneByte();
        }
        afterReturn = next == '\r';
        check();
        return any;
    }

    private void add(byte next) {
        if (length == LONGEST) {
            throw malformed("line must be at most " + LONGEST + " bytes long, got: a longer one");
        }
        ascii &= next > 0;
        line[length++] = next;
    }

    /** Text that is no UTF-8, or no text at all, would else be quoted in a message about something else. */
    private void check() {
        if (ascii) {
            trim();
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw malformed("line must be UTF-8 text, got: a zero byte");
            }
            byte[] plain = (number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .getBytes(StandardCharsets.UTF_8);
            length = plain.length;
            System.arraycopy(plain, 0, line, 0, length);
        } catch (CharacterCodingException e) {
            throw malformed("line must be UTF-8 text, got: bytes that are not UTF-8");
        }
        trim();
    }

    private void trim() {
        int from = 0;
        while (length > 0 && isBlank(line[length - 1])) {
            length--;
        }
        while (from < length && isBlank(line[from])) {
            from++;
        }
        if (from > 0) {
            length -= from;
            System.arraycopy(line, from, line, 0, length);
        }
    }

    static boolean isBlank(byte each) {
        return each == ' ' || each == '\t';
    }

    private int oneByte() {
        if (at == filled) {
            try {
                filled = in.read(block);
            } catch (IOException e) {
                throw LoadFile.unreadable(name, e);
            }
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return block[at++] & 0xff;
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
