package dev.bandstand.settings;

/**
 * An OpenTelemetry collector that takes traces and metrics to X-Ray and CloudWatch.
 *
 * @param uri its image
 * @param config the configuration file in its image
 * @param memoryMiB the memory that is kept for it
 */
public record AdotSettings(String uri, String config, int memoryMiB) {}
