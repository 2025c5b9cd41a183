/** What a template costs a month, from the dated file of prices. */
@NullMarked
package dev.bandstand.cost;

import org.jspecify.annotations.NullMarked;
