package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import java.util.ArrayList;
import java.util.List;

/** The picture in words, for those who cannot see it. */
final class Description {

    private Description() {}

    static String of(Scene scene, Marks marks) {
        List<String> sentences = new ArrayList<>();
        sentences.add(scene.subtitle() + ".");
        for (Scene.Frame frame : scene.frames()) {
            for (Scene.Band band : frame.bands()) {
                List<String> parts = band.parts().stream()
                        .map(part -> (part.noun() + " " + part.name()).strip()
                                + marks.mark(part)
                                        .map(mark -> " (" + mark.word() + ")")
                                        .orElse(""))
                        .toList();
                String where = (frame.title() + " " + band.title()).strip();
                sentences.add(where + ": " + (parts.isEmpty() ? "nothing" : String.join(", ", parts)) + ".");
            }
        }
        return String.join(" ", sentences);
    }
}
