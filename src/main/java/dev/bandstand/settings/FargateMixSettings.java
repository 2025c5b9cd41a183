package dev.bandstand.settings;

/**
 * How tasks are divided between Fargate and Fargate Spot.
 *
 * @param base the tasks placed on Fargate first
 * @param fargateWeight Fargate's share beyond the base
 * @param spotWeight Fargate Spot's share beyond the base
 */
public record FargateMixSettings(int base, int fargateWeight, int spotWeight) {}
