package dev.bandstand.plan;

import java.util.List;

/** One piece of a plan's page, for whoever sets it in another form. */
public sealed interface Block {

    /** A line that stands for itself. */
    record Line(String text) implements Block {}

    /** The title of a section. */
    record Heading(String text) implements Block {}

    /** A sentence of a section. */
    record Item(String text) implements Block {}

    /** Something to type. */
    record Command(String text) implements Block {}

    /** Rows of columns; a cell that is indented tells more about the one above it. */
    record Table(List<List<String>> rows) implements Block {
        /** Copies the rows. */
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
