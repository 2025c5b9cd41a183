/** The service that is simulated, as AWS would see it: read from a template, whoever wrote that. */
@NullMarked
package dev.bandstand.simulation.service;

import org.jspecify.annotations.NullMarked;
