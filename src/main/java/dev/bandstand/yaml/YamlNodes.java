package dev.bandstand.yaml;

import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Parses a text into nodes that remember where they stand. */
public final class YamlNodes {

    private YamlNodes() {}

    /**
     * Returns the root of the one document of {@code text}, with whatever tags it has; empty when there is nothing in it.
     *
     * @throws UnreadableYaml if it is not YAML, or more than {@code limits} allow
     */
    public static Optional<Node> compose(String text, YamlLimits limits) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(limits.depth());
        options.setMaxAliasesForCollections(limits.aliases());
        options.setProcessComments(false);
        options.setTagInspector(anyTag -> true); // whoever walks the nodes refuses them, with their path
        try {
            var parser = new ParserImpl(new StreamReader(text), options);
            return Optional.ofNullable(new Composer(parser, new Resolver(), options).getSingleNode())
                    .filter(root ->
                            !(root instanceof ScalarNode scalar && scalar.isPlain() && YamlScalar.isNull(scalar)));
        } catch (MarkedYAMLException e) {
            throw MalformedYaml.in(text, e);
        } catch (YAMLException e) {
            throw tooMuch(String.valueOf(e.getMessage()), limits);
        }
    }

    /** Returns the line in which a node begins, from 1. */
    public static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Returns the column in which a node begins, from 1. */
    public static int column(Node node) {
        return node.getStartMark().getColumn() + 1;
    }

    private static UnreadableYaml tooMuch(String reason, YamlLimits limits) {
        if (reason.startsWith("Nesting Depth")) {
            return limits.tooDeep();
        }
        if (reason.startsWith("Number of aliases")) {
            return limits.tooManyAliases();
        }
        return new UnreadableYaml("must be YAML", Shown.text(reason));
    }
}
