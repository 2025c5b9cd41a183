/** The picture of a plan: networks, zones and subnets, what stands in them, who reaches whom, and what a change does to it. */
@NullMarked
package dev.bandstand.plan.picture;

import org.jspecify.annotations.NullMarked;
