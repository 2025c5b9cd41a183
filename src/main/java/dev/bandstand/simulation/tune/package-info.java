/** Searches the cheapest scaling that keeps a budget, in the words of the settings file. */
@NullMarked
package dev.bandstand.simulation.tune;

import org.jspecify.annotations.NullMarked;
