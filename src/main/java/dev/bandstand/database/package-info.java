/** The database of a backend: one RDS instance that only its consumers reach. */
@NullMarked
package dev.bandstand.database;

import org.jspecify.annotations.NullMarked;
