/** Rules about traffic and capacity: what drops requests, stops a service or changes its scaling. One file each. */
@NullMarked
package dev.bandstand.review.rule.traffic;

import org.jspecify.annotations.NullMarked;
