package dev.bandstand.simulation.service;

/** A policy that moves the count when a metric asks for it. */
public sealed interface Policy permits StepPolicy, TrackingPolicy, PredictivePolicy {

    /** Returns its logical id. */
    String name();
}
