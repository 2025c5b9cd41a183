package dev.bandstand.simulation.service;

/** What the tasks run on. */
public sealed interface Capacity permits FargateCapacity, Ec2Capacity {}
