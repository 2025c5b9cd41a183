/** What templates cost, written for people and for programs. */
@NullMarked
package dev.bandstand.cost.report;

import org.jspecify.annotations.NullMarked;
