package dev.bandstand.simulation.service;

/**
 * How far a rolling deployment may move the running tasks.
 *
 * @param minimumHealthyPercent the least running tasks, in percent of the desired count; rounded up
 * @param maximumPercent the most running tasks, in percent of the desired count; rounded down
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html">DeploymentConfiguration</a>
 */
public record DeploymentLimits(int minimumHealthyPercent, int maximumPercent) {}
