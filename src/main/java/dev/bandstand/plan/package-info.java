/** What will stand there and who can reach it: one page, computed from the templates alone. */
@NullMarked
package dev.bandstand.plan;

import org.jspecify.annotations.NullMarked;
