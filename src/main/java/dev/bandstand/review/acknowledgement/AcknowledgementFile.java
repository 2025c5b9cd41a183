package dev.bandstand.review.acknowledgement;

import dev.bandstand.markup.Escape;
import dev.bandstand.preflight.Nearest;
import dev.bandstand.template.KeyValueFile.Entry;
import dev.bandstand.template.KeyValueList;
import dev.bandstand.template.KeyValueList.Item;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** A reviewed file of acknowledgements: a list of maps in YAML or JSON. */
public final class AcknowledgementFile {

    private static final List<String> KEYS = List.of("rule", "stack", "resource", "reason", "expires");
    private static final int LONGEST = 60;

    private final Path file;
    private final List<String> rules;

    private AcknowledgementFile(Path file, List<String> rules) {
        this.file = file;
        this.rules = rules;
    }

    /**
     * Returns the acknowledgements in the order in which they are written.
     *
     * @param rules the names of all rules
     * @throws MalformedAcknowledgement if one lacks a reason or an expiry, or names a rule that there is not, in one line that names file
     *     and line
     */
    public static List<Acknowledgement> read(Path file, List<String> rules) {
        AcknowledgementFile reader = new AcknowledgementFile(file, rules);
        return KeyValueList.read(file).stream().map(reader::acknowledgement).toList();
    }

    private Acknowledgement acknowledgement(Item item) {
        for (Entry entry : item.entries()) {
            String key = shown(entry.key());
            oneOf(entry.line(), entry.key(), KEYS, key + " must be one of " + String.join(", ", KEYS), "");
            if (entry.value().isBlank()) {
                throw refusal(entry.line(), entry.key() + " must be a text, got: nothing");
            }
        }
        Entry rule = required(item, "rule", "name the rule");
        oneOf(
                rule.line(),
                rule.value(),
                rules,
                "rule must be a rule of docs/review-rules.md",
                ", got: " + shown(rule.value()));
        return new Acknowledgement(
                file + ":" + item.line(),
                rule.value(),
                item.entry("stack").map(Entry::value),
                item.entry("resource").map(Entry::value),
                required(item, "reason", "say why the finding is accepted").value(),
                date(required(item, "expires", "be the last day on which it counts, like 2027-03-31")));
    }

    private Entry required(Item item, String key, String rule) {
        return item.entry(key).orElseThrow(() -> refusal(item.line(), key + " must " + rule + ", got: none"));
    }

    private void oneOf(int line, String word, List<String> words, String rule, String got) {
        if (!words.contains(word)) {
            String meant = Nearest.to(word, words)
                    .map(nearest -> " (did you mean " + nearest + "?)")
                    .orElse("");
            throw refusal(line, rule + meant + got);
        }
    }

    private LocalDate date(Entry entry) {
        try {
            return LocalDate.parse(entry.value());
        } catch (DateTimeException e) {
            throw refusal(entry.line(), "expires must be a day like 2027-03-31, got: " + shown(entry.value()));
        }
    }

    private MalformedAcknowledgement refusal(int line, String message) {
        return new MalformedAcknowledgement(file + ":" + line + " " + message);
    }

    private static String shown(String text) {
        String line = Escape.oneLine(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
