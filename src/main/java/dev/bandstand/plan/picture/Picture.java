package dev.bandstand.plan.picture;

import dev.bandstand.plan.Block;
import dev.bandstand.plan.Plan;
import dev.bandstand.plan.Scene;
import java.util.List;

/** A plan as a picture: zones as columns, what stands in them, who reaches whom, what it costs, and what a change does. */
public final class Picture {

    private final Scene scene;
    private final Marks marks;

    private Picture(Scene scene, Marks marks) {
        this.scene = scene;
        this.marks = marks;
    }

    /** Returns the picture of a plan. */
    public static Picture of(Plan plan, Marks marks) {
        return new Picture(plan.scene(), marks);
    }

    /** Returns the picture of a plan in which what only {@code base} has, and is marked as removed, stands too. */
    public static Picture of(Plan plan, Plan base, Marks marks) {
        return new Picture(Both.of(plan.scene(), base.scene(), marks), marks);
    }

    /** Returns the picture as SVG, which needs nothing from elsewhere and turns dark where its reader likes that. */
    public String svg() {
        return new Pen(scene, marks).draw();
    }

    /**
     * Returns a page with the picture, which needs nothing from elsewhere either.
     *
     * @param below what stands below the picture, as {@link Plan#blocks} tells it
     */
    public String html(List<Block> below) {
        return Html.of(scene, svg(), below);
    }
}
