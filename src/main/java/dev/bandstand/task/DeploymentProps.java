package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

/**
 * How a new version replaces the old one, and when that is given up.
 *
 * @param minHealthyPercent the least healthy tasks while a deployment runs, in percent of the desired count
 * @param maxHealthyPercent the most tasks while a deployment runs, in percent of the desired count
 * @param rollback whether a failed deployment goes back to the last one that worked
 * @param threshold how many tasks may fail before a deployment is given up
 * @param resetOnHealthyTask whether a task that becomes healthy sets the count of failed ones back
 * @param availabilityZoneRebalancing whether ECS moves tasks when the zones are out of balance
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html">Rolling update deployments</a>
 */
public record DeploymentProps(
        int minHealthyPercent,
        int maxHealthyPercent,
        boolean rollback,
        CircuitBreakerThreshold threshold,
        boolean resetOnHealthyTask,
        boolean availabilityZoneRebalancing) {

    /**
     * Checks that a deployment can move at all.
     *
     * @throws IllegalArgumentException if the percentages leave no room
     */
    public DeploymentProps {
        require(
                minHealthyPercent >= 0 && minHealthyPercent <= 100,
                "deployment.minHealthyPercent must be between 0 and 100, got: %d",
                minHealthyPercent);
        require(
                maxHealthyPercent >= 100 && maxHealthyPercent <= 200,
                "deployment.maxHealthyPercent must be between 100 and 200, got: %d",
                maxHealthyPercent);
        require(
                minHealthyPercent < maxHealthyPercent,
                "deployment.maxHealthyPercent must be above minHealthyPercent (%d), got: %d",
                minHealthyPercent,
                maxHealthyPercent);
        require(
                !availabilityZoneRebalancing || maxHealthyPercent > 100,
                "deployment.availabilityZoneRebalancing must be false when maxHealthyPercent is 100, got: true");
    }

    /** Starts a deployment that keeps every task and starts as many new ones. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private int minHealthyPercent = 100;
        private int maxHealthyPercent = 200;
        private boolean rollback = true;
        private CircuitBreakerThreshold threshold = CircuitBreakerThreshold.count(3);
        private boolean resetOnHealthyTask;
        private boolean availabilityZoneRebalancing = true;

        private Builder() {}

        /** Sets the least healthy tasks while a deployment runs, in percent of the desired count. Default: 100. */
        public Builder minHealthyPercent(int percent) {
            this.minHealthyPercent = percent;
            return this;
        }

        /** Sets the most tasks while a deployment runs, in percent of the desired count. Default: 200. */
        public Builder maxHealthyPercent(int percent) {
            this.maxHealthyPercent = percent;
            return this;
        }

        /** Sets whether a failed deployment goes back to the last one that worked. Default: true. */
        public Builder rollback(boolean rollback) {
            this.rollback = rollback;
            return this;
        }

        /** Sets how many tasks may fail before a deployment is given up. Default: 3 tasks. */
        public Builder threshold(CircuitBreakerThreshold threshold) {
            this.threshold = threshold;
            return this;
        }

        /** Sets whether a task that becomes healthy sets the count of failed ones back. Default: false. */
        public Builder resetOnHealthyTask(boolean reset) {
            this.resetOnHealthyTask = reset;
            return this;
        }

        /** Sets whether ECS moves tasks when the zones are out of balance. Default: true. */
        public Builder availabilityZoneRebalancing(boolean rebalancing) {
            this.availabilityZoneRebalancing = rebalancing;
            return this;
        }

        /**
         * Returns the settings.
         *
         * @throws IllegalArgumentException if the percentages leave no room
         */
        public DeploymentProps build() {
            return new DeploymentProps(
                    minHealthyPercent,
                    maxHealthyPercent,
                    rollback,
                    threshold,
                    resetOnHealthyTask,
                    availabilityZoneRebalancing);
        }
    }
}
