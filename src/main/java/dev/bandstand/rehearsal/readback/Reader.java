package dev.bandstand.rehearsal.readback;

import java.util.Optional;

/** Describes one deployed resource through its service's own API; empty when the service does not know it. */
@FunctionalInterface
interface Reader {

    Optional<Shape> read(Aws aws, Deployed resource);
}
