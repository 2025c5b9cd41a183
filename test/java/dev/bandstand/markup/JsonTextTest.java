package dev.bandstand.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    private static final ObjectNode TREE = tree();

    @Test
    void putsEachValueOnALineOfItsOwn() {
        assertThat(JsonText.of(TREE)).isEqualTo("""
                {
                  "sum" : 1000,
                  "of" : [
                    "a",
                    { }
                  ]
                }
                """);
    }

    @Test
    void putsATreeOnOneLine() {
        assertThat(JsonText.line(TREE)).isEqualTo("{\"sum\":1000,\"of\":[\"a\",{}]}\n");
    }

    private static ObjectNode tree() {
        ObjectNode tree = JsonText.MAPPER.createObjectNode().put("sum", new BigDecimal("1E+3"));
        tree.putArray("of").add("a").addObject();
        return tree;
    }
}
