package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.Optional;

/**
 * An OpenTelemetry collector of AWS beside the main container: it takes traces to X-Ray and metrics to CloudWatch. The SDK and the
 * daemon of X-Ray are in maintenance, so that tracing goes through OpenTelemetry.
 *
 * @param image its image
 * @param config its configuration file in the image
 * @param configuration its whole configuration, instead of the file
 * @param memoryMiB the memory that is kept for it
 * @see <a href="https://aws-otel.github.io/docs/setup/ecs">The collector on Amazon ECS</a>
 */
public record AdotCollector(String image, String config, Optional<TaskSecret> configuration, int memoryMiB) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is too little memory, or the file does not begin at the root
     */
    public AdotCollector {
        require(
                config.matches("/\\S+"),
                "sidecars.adot.config must be a file from /, without spaces, got: \"%s\"",
                config);
        require(memoryMiB >= 64, "sidecars.adot.memoryMiB must be at least 64, got: %d", memoryMiB);
    }

    /** Starts from a collector of traces and metrics that takes both to AWS. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private String image = "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0";
        private String config = "/etc/ecs/ecs-default-config.yaml";
        private Optional<TaskSecret> configuration = Optional.empty();
        private int memoryMiB = 256;

        private Builder() {}

        /** Sets its image. Default: AWS's own, of version 0.49.0. */
        public Builder image(String uri) {
            this.image = uri;
            return this;
        }

        /** Sets its configuration file in the image. Default: the one for traces and metrics of the application. */
        public Builder config(String file) {
            this.config = file;
            return this;
        }

        /** Sets its whole configuration, from a parameter or a secret, instead of the file. Default: none. */
        public Builder configuration(TaskSecret text) {
            this.configuration = Optional.of(text);
            return this;
        }

        /** Sets the memory that is kept for it, in MiB. Default: 256. */
        public Builder memoryMiB(int memory) {
            this.memoryMiB = memory;
            return this;
        }

        /**
         * Returns the sidecar.
         *
         * @throws IllegalArgumentException if it could not run so
         */
        public AdotCollector build() {
            return new AdotCollector(image, config, configuration, memoryMiB);
        }
    }
}
