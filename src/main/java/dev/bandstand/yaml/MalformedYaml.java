package dev.bandstand.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the parser says about a text that is not YAML, in the words of all our messages. */
final class MalformedYaml {

    private MalformedYaml() {}

    static UnreadableYaml in(String text, MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + 1;
        String problem = String.valueOf(e.getProblem()).replaceFirst("\\. \\(Do not use .*", "");
        if (problem.equals("but found another document")) {
            return new UnreadableYaml(line, column, "must hold one YAML document", "another one");
        }
        return at(text, line, column, problem);
    }

    static UnreadableYaml at(String text, int line, int column, String problem) {
        String written = text.lines().skip(line - 1L).findFirst().orElse("").strip();
        return new UnreadableYaml(
                line,
                column,
                "must be YAML (" + Shown.text(problem) + ")",
                written.isEmpty() ? "the end of the file" : Shown.text(written));
    }
}
