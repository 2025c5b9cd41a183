package dev.bandstand.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.reader.StreamReader;

/** The characters of a settings file, or the one line that says why there are none. */
final class YamlText {

    private static final int MOST_BYTES = 1 << 20;
    private static final String FILE = "the file";

    private YamlText() {}

    static String read(Path path) {
        String file = path.toString();
        if (!Files.exists(path)) {
            throw refusal(file, "must exist", "no such file");
        }
        if (!Files.isRegularFile(path)) {
            throw refusal(file, "must be a file", Files.isDirectory(path) ? "a directory" : "something else");
        }
        byte[] bytes = bytes(path, file);
        String text = decode(bytes, file);
        onlyText(text, file);
        return text;
    }

    /** Makes the one problem of a file that can not be read any further. */
    static InvalidSettings refusal(String file, Place place, String rule, String got) {
        return new InvalidSettings(
                Problems.none().and(new Problem(file, place.line(), place.column(), FILE, rule, got)));
    }

    static InvalidSettings refusal(String file, String rule, String got) {
        return refusal(file, new Place(0, 0), rule, got);
    }

    private static byte[] bytes(Path path, String file) {
        try (var in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refusal(file, "must be at most 1 MiB", "more");
            }
            return bytes;
        } catch (AccessDeniedException e) {
            throw refusal(file, "must be readable", "permission denied");
        } catch (IOException e) {
            throw refusal(file, "must be readable", Shown.text(String.valueOf(e.getMessage())));
        }
    }

    private static String decode(byte[] bytes, String file) {
        if (bytes.length >= 2 && (bytes[0] & bytes[1] & 0xff) == 0xfe && bytes[0] != bytes[1]) {
            throw refusal(file, Place.START, "must be encoded in UTF-8", "UTF-16");
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String got = String.format("byte 0x%02X", bytes[in.position()] & 0xff);
            throw refusal(file, after(text), "must be encoded in UTF-8", got);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void onlyText(String text, String file) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (!StreamReader.isPrintable(character)) {
                String got = String.format("character U+%04X", character);
                throw refusal(file, after(text.substring(0, i)), "must be text", got);
            }
        }
    }

    private static Place after(String text) {
        int line = (int) text.chars().filter(character -> character == '\n').count() + 1;
        return new Place(line, text.length() - text.lastIndexOf('\n'));
    }
}
