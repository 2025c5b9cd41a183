package dev.bandstand.simulation.service;

/**
 * How far a rolling deployment may move the running tasks.
 *
 * @param minimumHealthyPercent the least running tasks, in percent of the desired count; rounded up
 * @param maximumPercent the most running tasks, in percent of the desired count; rounded down
 * @param strategy how the service is deployed: {@code ROLLING}, or a way in which these limits say nothing, as {@code BLUE_GREEN}
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html">DeploymentConfiguration</a>
 */
public record DeploymentLimits(int minimumHealthyPercent, int maximumPercent, String strategy) {

    private static final String ROLLING = "ROLLING";

    /** Makes the limits of a service that is deployed by replacing its tasks. */
    public DeploymentLimits(int minimumHealthyPercent, int maximumPercent) {
        this(minimumHealthyPercent, maximumPercent, ROLLING);
    }

    /**
     * Refuses a deployment that does not replace the tasks within these limits.
     *
     * @param service what the service is called
     * @throws CannotSimulate if the service is deployed in another way
     */
    public void mustRoll(String service) {
        if (!strategy.equals(ROLLING)) {
            throw new CannotSimulate(
                    service + " can not be simulated: deploy-at must be a rolling deployment, got: " + strategy);
        }
    }
}
