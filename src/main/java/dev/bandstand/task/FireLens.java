package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Fluent Bit beside the main container, which logs through it to wherever Fluent Bit can send.
 *
 * @param image its image
 * @param options the options of its output by their names in Fluent Bit
 * @param memoryMiB the memory that is kept for it
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html">Send Amazon ECS logs with FireLens</a>
 */
public record FireLens(String image, SortedMap<String, String> options, int memoryMiB) {

    /**
     * Copies and checks the parts.
     *
     * @throws IllegalArgumentException if there is too little memory, or options do not say of which output they are
     */
    public FireLens {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        require(
                options.isEmpty() || options.containsKey("Name"),
                "sidecars.fireLens.options must hold the Name of an output, got: %s",
                String.join(", ", options.keySet()));
        require(memoryMiB >= 32, "sidecars.fireLens.memoryMiB must be at least 32, got: %d", memoryMiB);
    }

    /** Starts from logs that go to the task's own log group. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private String image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.16";
        private final SortedMap<String, String> options = new TreeMap<>();
        private int memoryMiB = 64;

        private Builder() {}

        /** Sets its image. Default: AWS's own, of version 3.4.16. */
        public Builder image(String uri) {
            this.image = uri;
            return this;
        }

        /**
         * Sets an option of its output, as in {@code Name} and {@code firehose}. The role of the task gets the rights for
         * {@code cloudwatch_logs}; those for another output are asked for as {@link Access}. Default: {@code cloudwatch_logs}, to
         * the task's own log group.
         */
        public Builder option(String name, String value) {
            options.put(name, value);
            return this;
        }

        /** Sets the memory that is kept for it, in MiB. Default: 64. */
        public Builder memoryMiB(int memory) {
            this.memoryMiB = memory;
            return this;
        }

        /**
         * Returns the sidecar.
         *
         * @throws IllegalArgumentException if it could not run so
         */
        public FireLens build() {
            return new FireLens(image, options, memoryMiB);
        }
    }
}
