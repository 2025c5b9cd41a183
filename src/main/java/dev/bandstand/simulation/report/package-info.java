/** What a simulation found, for people and programs: Markdown, JSON, a picture, a page and the decisions line by line. */
@NullMarked
package dev.bandstand.simulation.report;

import org.jspecify.annotations.NullMarked;
