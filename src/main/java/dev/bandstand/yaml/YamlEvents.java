package dev.bandstand.yaml;

import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Goes through the one document of a text piece by piece, for files too large to hold all their nodes. */
public final class YamlEvents {

    private final String text;
    private final YamlLimits limits;
    private final ParserImpl parser;
    private final Resolver resolver = new Resolver();
    private final SortedMap<String, Boolean> anchors = new TreeMap<>();
    private int depth;
    private int aliases;

    /**
     * Begins with the first piece of the document.
     *
     * @throws UnreadableYaml if it is not YAML
     */
    public YamlEvents(String text, YamlLimits limits) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // the size of the file is bounded where it is read
        options.setProcessComments(false);
        this.text = text;
        this.limits = limits;
        this.parser = new ParserImpl(new StreamReader(text), options);
        while (read(true) instanceof StreamStartEvent || read(true) instanceof DocumentStartEvent) {
            read(false);
        }
    }

    /** Tells whether there is no document at all. */
    public boolean isEmpty() {
        return peek() instanceof StreamEndEvent;
    }

    /**
     * Returns the next piece of the document.
     *
     * @throws UnreadableYaml if it is not YAML, or more than the limits allow
     */
    public Event next() {
        peek();
        Event event = read(false);
        if (event.is(Event.ID.MappingStart) || event.is(Event.ID.SequenceStart)) {
            if (++depth > limits.depth()) {
                throw limits.tooDeep();
            }
        } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            depth--;
        }
        remember(event);
        return event;
    }

    /** Tells whether the map or list that is open ends here, and if so steps over its end. */
    public boolean ends() {
        Event event = peek();
        boolean ends = event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd);
        if (ends) {
            next();
        }
        return ends;
    }

    /**
     * Makes sure that nothing comes behind the document.
     *
     * @throws UnreadableYaml if another document does
     */
    public void end() {
        Event event = peek();
        if (!(event instanceof StreamEndEvent)) {
            throw new UnreadableYaml(line(event), column(event), "must hold one YAML document", "another one");
        }
    }

    /** Returns the scalar as a node, with the tag that its text has where none is written. */
    public ScalarNode scalar(ScalarEvent event) {
        String tag = event.getTag();
        Tag resolved = tag == null || tag.equals("!")
                ? resolver.resolve(
                        NodeId.scalar, event.getValue(), event.getImplicit().canOmitTagInPlainScalar())
                : new Tag(tag);
        return new ScalarNode(
                resolved, true, event.getValue(), event.getStartMark(), event.getEndMark(), event.getScalarStyle());
    }

    /** Returns the line in which a piece begins, from 1. */
    public static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    /** Returns the column in which a piece begins, from 1. */
    public static int column(Event event) {
        return event.getStartMark().getColumn() + 1;
    }

    /** Aliases of maps and lists count, and those of nothing are no YAML. */
    private void remember(Event event) {
        if (event instanceof AliasEvent alias) {
            Boolean collection = anchors.get(alias.getAnchor());
            if (collection == null) {
                throw MalformedYaml.at(text, line(event), column(event), "found undefined alias " + alias.getAnchor());
            }
            if (collection && ++aliases > limits.aliases()) {
                throw limits.tooManyAliases();
            }
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            anchors.put(node.getAnchor(), !(event instanceof ScalarEvent));
        }
    }

    /** Returns what comes next, behind the mark of where the document ends. */
    private Event peek() {
        Event event = read(true);
        while (event instanceof DocumentEndEvent) {
            read(false);
            event = read(true);
        }
        return event;
    }

    private Event read(boolean only) {
        try {
            return only ? parser.peekEvent() : parser.getEvent();
        } catch (MarkedYAMLException e) {
            throw MalformedYaml.in(text, e);
        } catch (YAMLException e) {
            throw new UnreadableYaml("must be YAML", Shown.text(String.valueOf(e.getMessage())));
        }
    }
}
