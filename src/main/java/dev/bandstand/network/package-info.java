/** The network of a backend: public, private and data subnets over several zones, or an existing VPC. */
@NullMarked
package dev.bandstand.network;

import org.jspecify.annotations.NullMarked;
