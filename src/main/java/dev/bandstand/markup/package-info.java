/** What each report needs that others read: texts made safe for HTML, SVG and Markdown, and trees written as JSON. */
@NullMarked
package dev.bandstand.markup;

import org.jspecify.annotations.NullMarked;
