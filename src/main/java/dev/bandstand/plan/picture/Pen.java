package dev.bandstand.plan.picture;

import dev.bandstand.markup.Svg;
import dev.bandstand.plan.Scene;
import dev.bandstand.plan.picture.Arrow.Pill;
import dev.bandstand.plan.picture.Arrow.Point;
import dev.bandstand.plan.picture.Floor.Label;
import dev.bandstand.plan.picture.Floor.Plate;
import java.util.List;

/** Draws a scene as SVG. */
final class Pen {

    private static final double MARGIN = 24;
    private static final double PAD = 18;
    private static final double TOP = 72;

    private final Scene scene;
    private final Marks marks;
    private final Drawing drawing;
    private final Side side;
    private final Legend legend;
    private final double across;
    private final double width;
    private final double height;

    Pen(Scene scene, Marks marks) {
        this.scene = scene;
        this.marks = marks;
        this.drawing = Drawing.of(scene, marks);
        Box floor = drawing.floor().box();
        boolean empty = floor.width() == 0;
        this.across = MARGIN + (empty ? 0 : PAD + drawing.left());
        double end = empty ? MARGIN : across + floor.width() + drawing.right() + PAD + MARGIN;
        this.side = new Side(scene.beside(), marks, end, TOP);
        this.width = side.isEmpty() ? end : end + Side.WIDTH + MARGIN;
        this.legend = new Legend(scene, marks, width - 2 * MARGIN);
        this.height = Math.max(floor.height() + TOP, side.bottom()) + legend.height() + 36;
    }

    String draw() {
        String title = scene.title() + ": what will stand there";
        Svg svg = Svg.picture(
                (int) Math.ceil(width), (int) Math.ceil(height), title, Description.of(scene, marks), Looks.css());
        svg.text("title ink", MARGIN, 36, scene.title(), Letters.bold(20).fit(scene.title(), width - 2 * MARGIN));
        String note = scene.subtitle() + (marks.note().isEmpty() ? "" : ", " + marks.note());
        svg.text("soft", MARGIN, 56, note, Letters.of(11).fit(note, width - 2 * MARGIN));
        Floor floor = drawing.floor();
        for (Plate frame : floor.frames()) {
            Box box = frame.box();
            svg.rect(
                    frame.look(),
                    x(box.x()) - PAD - drawing.left(),
                    y(box.y()),
                    box.width() + 2 * PAD + drawing.left() + drawing.right(),
                    box.height(),
                    10);
        }
        floor.zones().forEach(plate -> rect(svg, plate.look(), plate.box(), 8));
        floor.subnets().forEach(plate -> rect(svg, plate.look(), plate.box(), 6));
        floor.labels().forEach(label -> label(svg, label));
        drawing.arrows().forEach(arrow -> line(svg, arrow));
        floor.cards().stream().filter(Card::standby).forEach(card -> copy(svg, card));
        CardPen cards = new CardPen(svg, marks, Layout.isCrowded(scene), across, TOP);
        floor.cards().forEach(cards::draw);
        drawing.arrows().forEach(arrow -> arrow.pills().forEach(pill -> pill(svg, pill)));
        side.draw(svg);
        legend.draw(svg, MARGIN, height - legend.height() - 16);
        return svg.toString();
    }

    private double x(double x) {
        return x + across;
    }

    private static double y(double y) {
        return y + TOP;
    }

    private void rect(Svg svg, String look, Box box, double radius) {
        svg.rect(look, x(box.x()), y(box.y()), box.width(), box.height(), radius);
    }

    private void label(Svg svg, Label label) {
        svg.text(label.look(), x(label.box().x()), y(label.box().y()) + 11.5, label.whole(), label.text());
    }

    private void line(Svg svg, Arrow arrow) {
        List<Point> points = arrow.points();
        Point last = points.get(points.size() - 1);
        if (arrow.end() == Arrow.End.JOINT) {
            svg.rect("point", x(last.x()) - 2.5, y(last.y()) - 2.5, 5, 5, 2.5);
            return;
        }
        Point before = points.get(points.size() - 2);
        double dx = Math.signum(last.x() - before.x());
        double dy = Math.signum(last.y() - before.y());
        boolean pointed = arrow.end() == Arrow.End.POINT;
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            boolean isShort = pointed && point.equals(last);
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(at(point.x() - (isShort ? dx * 5 : 0), point.y() - (isShort ? dy * 5 : 0)));
        }
        svg.path("way", path.toString(), arrow.whole());
        if (pointed) {
            double x = last.x() - dx * Straight.HEAD;
            double y = last.y() - dy * Straight.HEAD;
            svg.path(
                    "point",
                    "M" + at(last.x(), last.y()) + "L" + at(x + dy * 4, y + dx * 4) + "L" + at(x - dy * 4, y - dx * 4)
                            + "z");
        }
    }

    private String at(double x, double y) {
        return Svg.number(x(x)) + " " + Svg.number(y(y));
    }

    private void copy(Svg svg, Card standby) {
        Box from = drawing.floor().card(standby.end()).box();
        double left =
                from.x() < standby.box().x() ? from.right() : standby.box().right();
        double right = from.x() < standby.box().x() ? standby.box().x() : from.x();
        svg.line("copy", x(left), y(from.y() + 22), x(right), y(from.y() + 22));
    }

    private void pill(Svg svg, Pill pill) {
        Box box = pill.box();
        svg.rect("pill edge", x(box.x()), y(box.y()), box.width(), box.height(), 9);
        svg.text("small ink mid", x(box.middle()), y(box.y()) + 12.8, pill.whole(), pill.text());
    }
}
