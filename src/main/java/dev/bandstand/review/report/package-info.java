/** A review as text, Markdown, JSON and SARIF. */
@NullMarked
package dev.bandstand.review.report;

import org.jspecify.annotations.NullMarked;
