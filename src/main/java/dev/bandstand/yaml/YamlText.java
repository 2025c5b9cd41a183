package dev.bandstand.yaml;

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

/** The characters of a YAML file, or why there are none. */
public final class YamlText {

    private static final int MEBIBYTE = 1 << 20;

    private YamlText() {}

    /**
     * Returns the text of a file.
     *
     * @param most the most that it may hold, in MiB
     * @throws UnreadableYaml if there is no such file, it holds more, or it is no text in UTF-8
     */
    public static String read(Path path, int most) {
        if (!Files.exists(path)) {
            throw new UnreadableYaml("must exist", "no such file");
        }
        if (!Files.isRegularFile(path)) {
            throw new UnreadableYaml("must be a file", Files.isDirectory(path) ? "a directory" : "something else");
        }
        byte[] bytes = bytes(path, most);
        String text = decode(bytes);
        onlyText(text);
        return text;
    }

    private static byte[] bytes(Path path, int most) {
        try (var in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(most * MEBIBYTE + 1);
            if (bytes.length > most * MEBIBYTE) {
                throw new UnreadableYaml("must be at most " + most + " MiB", "more");
            }
            return bytes;
        } catch (AccessDeniedException e) {
            throw new UnreadableYaml("must be readable", "permission denied");
        } catch (IOException e) {
            throw new UnreadableYaml("must be readable", Shown.text(String.valueOf(e.getMessage())));
        }
    }

    private static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & bytes[1] & 0xff) == 0xfe && bytes[0] != bytes[1]) {
            throw new UnreadableYaml(1, 1, "must be encoded in UTF-8", "UTF-16");
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
            throw after(text, "must be encoded in UTF-8", got);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void onlyText(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (!StreamReader.isPrintable(character)) {
                String got = String.format("character U+%04X", character);
                throw after(text.substring(0, i), "must be text", got);
            }
        }
    }

    private static UnreadableYaml after(String text, String rule, String got) {
        int line = (int) text.chars().filter(character -> character == '\n').count() + 1;
        return new UnreadableYaml(line, text.length() - text.lastIndexOf('\n'), rule, got);
    }
}
