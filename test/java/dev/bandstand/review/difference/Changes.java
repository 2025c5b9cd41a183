package dev.bandstand.review.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Differences of templates that a test writes down. */
final class Changes {

    private Changes() {}

    /** Compares two templates of which the resources alone are given. */
    static List<ResourceChange> changes(String before, String after) {
        return difference("Resources:\n" + before.indent(2), "Resources:\n" + after.indent(2))
                .changes();
    }

    static ResourceChange change(String before, String after) {
        return only(changes(before, after));
    }

    static ResourceChange only(List<ResourceChange> changes) {
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    static Difference difference(String before, String after) {
        return Difference.of(assembly(before), assembly(after));
    }

    /** Reads a template in YAML or JSON as the stack shop. */
    static Assembly assembly(String template) {
        return assembly("shop.yaml", template);
    }

    /** Reads templates by the names of their files: one, or a folder of them. */
    static Assembly assembly(String... filesAndTemplates) {
        try {
            Path folder = Files.createTempDirectory("difference");
            for (int i = 0; i < filesAndTemplates.length; i += 2) {
                Files.writeString(folder.resolve(filesAndTemplates[i]), filesAndTemplates[i + 1]);
            }
            return Assembly.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> shown(ResourceChange change) {
        return change.properties().stream()
                .map(property -> property.path() + ": " + Shown.change(property))
                .toList();
    }
}
