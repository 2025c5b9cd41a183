/** What AWS charges, On-Demand and in US dollars: one dated file with the source of each line. */
@NullMarked
package dev.bandstand.prices;

import org.jspecify.annotations.NullMarked;
