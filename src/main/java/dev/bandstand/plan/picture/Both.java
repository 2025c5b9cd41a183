package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import dev.bandstand.plan.Scene.Band;
import dev.bandstand.plan.Scene.Frame;
import dev.bandstand.plan.Scene.Part;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The scene after a change, with what the change removes still in its place. */
final class Both {

    private final Scene head;
    private final Scene base;
    private final Set<Target> kept = new TreeSet<>();
    private final Marks marks;

    private Both(Scene head, Scene base, Marks marks) {
        this.head = head;
        this.base = base;
        this.marks = marks;
        head.frames()
                .forEach(frame -> frame.bands().forEach(band -> band.parts().forEach(part -> kept.add(part.target()))));
        head.beside().forEach(part -> kept.addAll(part.members()));
    }

    static Scene of(Scene head, Scene base, Marks marks) {
        return new Both(head, base, marks).scene();
    }

    private Scene scene() {
        List<Frame> frames = new ArrayList<>(head.frames());
        for (int i = 0; i < base.frames().size(); i++) {
            Frame before = base.frames().get(i);
            if (i < frames.size()) {
                frames.set(i, frame(frames.get(i), before));
            } else if (before.bands().stream()
                    .anyMatch(band -> !removed(band.parts()).isEmpty())) {
                frames.add(frame(
                        new Frame(before.target(), before.title(), before.words(), before.zones(), List.of()), before));
            }
        }
        List<Part> beside = new ArrayList<>(head.beside());
        beside.addAll(removed(base.beside()));
        return new Scene(head.title(), head.subtitle(), frames, beside, head.ways());
    }

    private Frame frame(Frame after, Frame before) {
        List<String> zones = before.zones().size() > after.zones().size() ? before.zones() : after.zones();
        List<Band> bands = new ArrayList<>(after.bands());
        for (Band old : before.bands()) {
            List<Part> removed = removed(old.parts());
            int at = index(bands, old.title());
            if (at >= 0) {
                List<Part> parts = new ArrayList<>(bands.get(at).parts());
                parts.addAll(removed);
                bands.set(at, new Band(old.title(), bands.get(at).subnets(), parts));
            } else if (!removed.isEmpty()) {
                bands.add(new Band(old.title(), old.subnets(), removed));
            }
        }
        return new Frame(after.target(), after.title(), after.words(), zones, bands);
    }

    private static int index(List<Band> bands, String title) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).title().equals(title)) {
                return i;
            }
        }
        return -1;
    }

    private List<Part> removed(List<Part> parts) {
        return parts.stream()
                .filter(part -> !kept.contains(part.target()) && marks.marks().get(part.target()) == Mark.REMOVED)
                .toList();
    }
}
