/** The ECS cluster and the capacity its services run on. */
@NullMarked
package dev.bandstand.cluster;

import org.jspecify.annotations.NullMarked;
