package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        for (Scene.Way way : scene.ways()) {
            sentences.add(name(scene, way.from()) + " reaches " + name(scene, way.to()) + ": " + way.words() + ".");
        }
        return String.join(" ", sentences);
    }

    private static String name(Scene scene, Scene.End end) {
        return scene.frames().stream()
                .flatMap(frame -> frame.bands().stream())
                .flatMap(band -> band.parts().stream())
                .filter(part -> end.part().equals(Optional.of(part.target())))
                .map(part -> (part.noun() + " " + part.name()).strip())
                .findFirst()
                .orElse(end.words());
    }
}
