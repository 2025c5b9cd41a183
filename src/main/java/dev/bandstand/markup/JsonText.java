package dev.bandstand.markup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** Trees as JSON, the same on each machine: lines end with a line feed, and numbers have no exponent. */
public final class JsonText {

    /** Makes the nodes. */
    public static final ObjectMapper MAPPER =
            new ObjectMapper().configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);

    private JsonText() {}

    /** Returns a tree with each value on a line of its own. */
    public static String of(ObjectNode root) {
        DefaultIndenter indenter = DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n");
        return text(
                MAPPER.writer(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter)),
                root);
    }

    /** Returns a tree on one line. */
    public static String line(ObjectNode root) {
        return text(MAPPER.writer(), root);
    }

    private static String text(ObjectWriter writer, ObjectNode root) {
        try {
            return writer.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
