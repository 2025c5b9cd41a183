package dev.bandstand.plan.picture;

/** A rectangle of the picture, in pixels. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middle() {
        return x + width / 2;
    }

    /** Tells whether both share some of the picture, or come nearer than {@code gap}. */
    boolean meets(Box other, double gap) {
        return x < other.right() + gap
                && other.x < right() + gap
                && y < other.bottom() + gap
                && other.y < bottom() + gap;
    }

    /** Tells whether the other lies within this one. */
    boolean holds(Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    Box moved(double across) {
        return new Box(x + across, y, width, height);
    }
}
