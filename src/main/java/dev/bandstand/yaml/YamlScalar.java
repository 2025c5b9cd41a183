package dev.bandstand.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What a scalar means in YAML 1.2, in which yes, no, on and off are texts and 022 is no octal number. */
public final class YamlScalar {

    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
    private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(\\.[0-9]+|(0|[1-9][0-9]*)\\.[0-9]*|(0|[1-9][0-9]*)(?=[eE]))([eE][-+]?[0-9]{1,3})?");
    private static final List<Tag> PLAIN_TAGS =
            List.of(Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.STR, Tag.TIMESTAMP, Tag.MERGE, Tag.MAP, Tag.SEQ);

    private YamlScalar() {}

    /** Tells whether a node has no tag but those that YAML itself gives. */
    public static boolean hasPlainTag(Node node) {
        return PLAIN_TAGS.contains(node.getTag());
    }

    /** Tells whether a tag, as it is written out, is none but those that YAML itself gives; so is none at all. */
    public static boolean isPlainTag(@Nullable String tag) {
        return tag == null || PLAIN_TAGS.contains(new Tag(tag));
    }

    /** Returns the tag as it is typed. */
    public static String shortTag(Node node) {
        return shortTag(node.getTag().getValue());
    }

    /** Returns the tag as it is typed. */
    public static String shortTag(String tag) {
        return tag.replaceFirst("^tag:yaml\\.org,2002:", "!!");
    }

    /** Tells whether a scalar, if it is plain, stands for nothing. */
    public static boolean isNull(ScalarNode node) {
        return NULL.matcher(node.getValue()).matches();
    }

    /** Returns the value of a scalar. */
    public static JsonNode value(ScalarNode node) {
        var json = JsonNodeFactory.instance;
        String text = node.getValue();
        if (!node.isPlain() || node.getTag().equals(Tag.STR)) {
            return json.textNode(text);
        }
        if (isNull(node)) {
            return json.nullNode();
        }
        if (TRUE.matcher(text).matches() || FALSE.matcher(text).matches()) {
            return json.booleanNode(TRUE.matcher(text).matches());
        }
        if (WHOLE.matcher(text).matches()) {
            return json.numberNode(Long.parseLong(text));
        }
        return DECIMAL.matcher(text).matches() && text.length() < 100
                ? json.numberNode(Double.parseDouble(text))
                : json.textNode(text);
    }
}
