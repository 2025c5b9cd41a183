package dev.bandstand.review.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Documents in JSON that a template may hold as a text, such as the body of a dashboard or a policy. */
final class Documents {

    private static final List<String> ENDINGS =
            List.of("Body", "Policy", "PolicyDocument", "PolicyText", "Pattern", "DefinitionString");

    /** Stand for a part that only the deployment knows, between two characters that nobody writes. */
    private static final char BEGIN = '\uE000';

    private static final char END = '\uE001';

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Documents() {}

    /** Tells whether a property of that name holds a document, whose white space and order of keys mean nothing. */
    static boolean isDocument(String name) {
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the tree that a text stands for; empty where it stands for none. */
    static Optional<JsonNode> parsed(JsonNode value) {
        List<JsonNode> unknown = new ArrayList<>();
        String text = text(value, unknown).strip();
        if (text.isEmpty() || "{[".indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(unknown.isEmpty() ? MAPPER.readTree(text) : restored(MAPPER.readTree(text), unknown));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Returns nothing where a part holds what would be taken for one of the two characters. */
    private static String text(JsonNode value, List<JsonNode> unknown) {
        if (value.isTextual()) {
            return value.textValue();
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : Texts.parts(value).orElse(List.of())) {
            if (!part.isTextual()) {
                text.append(BEGIN).append(unknown.size()).append(END);
                unknown.add(part);
            } else if (isSafe(part.textValue())) {
                text.append(part.textValue());
            } else {
                return "";
            }
        }
        return text.toString();
    }

    private static boolean isSafe(String text) {
        return text.indexOf(BEGIN) < 0
                && text.indexOf(END) < 0
                && !text.toLowerCase(Locale.ROOT).contains("\\ue00");
    }

    private static JsonNode restored(JsonNode value, List<JsonNode> unknown) {
        if (value.isTextual()) {
            return filled(value.textValue(), unknown);
        }
        if (value.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> list.add(restored(item, unknown)));
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            map.set(named(entry.getKey(), unknown), restored(entry.getValue(), unknown));
        }
        return map;
    }

    private static String named(String key, List<JsonNode> unknown) {
        return key.indexOf(BEGIN) < 0 ? key : Shown.whole(filled(key, unknown));
    }

    private static JsonNode filled(String text, List<JsonNode> unknown) {
        List<JsonNode> parts = new ArrayList<>();
        int from = 0;
        for (int start = text.indexOf(BEGIN); start >= 0; start = text.indexOf(BEGIN, from)) {
            int end = text.indexOf(END, start);
            parts.add(new TextNode(text.substring(from, start)));
            parts.add(unknown.get(Integer.parseInt(text.substring(start + 1, end))));
            from = end + 1;
        }
        parts.add(new TextNode(text.substring(from)));
        return Texts.text(parts);
    }
}
