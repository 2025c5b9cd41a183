package dev.bandstand.review.finding;

import dev.bandstand.template.Assembly;
import java.nio.file.Files;

/**
 * Two sets of templates whose stacks bear the same names. A single file is the stack that stands on the other side, whatever the two
 * files are called.
 *
 * @param base what is deployed
 * @param head what will be deployed
 */
public record Pairing(Assembly base, Assembly head) {

    /** Names two single templates alike. */
    public static Pairing of(Assembly base, Assembly head) {
        boolean single = base.stacks().size() == 1 && head.stacks().size() == 1;
        if (single && isFile(base)) {
            return new Pairing(base.named(head.stacks().get(0).stackName()), head);
        }
        if (single && isFile(head)) {
            return new Pairing(base, head.named(base.stacks().get(0).stackName()));
        }
        return new Pairing(base, head);
    }

    private static boolean isFile(Assembly assembly) {
        return !Files.isDirectory(assembly.path());
    }
}
