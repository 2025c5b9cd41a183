package dev.bandstand.template;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads JSON and says in one line what is wrong with it. */
final class JsonFile {

    // A key given twice would lose a resource without a word.
    /** What some editors write at the beginning of a file, and a reader may pass over. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonFile() {}

    static JsonNode read(Path file) {
        if (!Files.exists(file)) {
            throw new UnreadableTemplate(file + " must exist, got: no such file");
        }
        if (Files.isDirectory(file)) {
            throw new UnreadableTemplate(file + " must be a file, got: a directory");
        }
        try {
            if (Files.size(file) > (long) WrittenTemplate.MOST_MEBIBYTES << 20) {
                throw new UnreadableTemplate(
                        file + " must be at most " + WrittenTemplate.MOST_MEBIBYTES + " MiB, got: more");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return object(file.toString(), text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (IOException e) {
            throw new UnreadableTemplate(file + " must be a readable UTF-8 file, got: " + reason(e));
        }
    }

    static JsonNode object(String source, String json) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UnreadableTemplate(
                    source + position(e) + " must be JSON, got: " + reason(e.getOriginalMessage()));
        }
        if (tree == null || !tree.isObject()) {
            String got = tree == null || tree.isMissingNode()
                    ? "an empty file"
                    : tree.getNodeType().name().toLowerCase(Locale.ROOT);
            throw new UnreadableTemplate(source + " must hold a JSON object, got: " + got);
        }
        return tree;
    }

    static String reason(IOException e) {
        if (e instanceof CharacterCodingException) {
            return "bytes that are not UTF-8";
        }
        return e instanceof AccessDeniedException
                ? "no permission"
                : e.getClass().getSimpleName();
    }

    private static String position(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }

    static String reason(String message) {
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceAll(" \\((for|of type|start marker) .*", "")
                .replaceAll(", from `[^`]*`", "")
                .strip();
    }
}
