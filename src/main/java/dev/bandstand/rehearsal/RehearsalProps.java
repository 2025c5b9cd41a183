package dev.bandstand.rehearsal;

import dev.bandstand.rehearsal.emulator.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rehearsal needs to know.
 *
 * @param assembly the synthesized cloud assembly; it is only read
 * @param node the Node.js program
 * @param cdk the CDK CLI's script
 * @param endpoint an emulator that already runs, where one is named
 * @param account the account the emulator is started for; one that already runs says its own
 * @param region the region the emulator acts as
 * @param variables the variables of the process, of which only PATH and the cache folder are used
 * @param stepTimeout how long one command of the CDK CLI may take
 */
public record RehearsalProps(
        Path assembly,
        Path node,
        Path cdk,
        Optional<Endpoint> endpoint,
        String account,
        String region,
        SortedMap<String, String> variables,
        Duration stepTimeout) {

    /**
     * Copies the props.
     *
     * @throws IllegalArgumentException if the account is not 12 digits or the timeout not positive
     */
    public RehearsalProps {
        if (!account.matches("\\d{12}")) {
            throw new IllegalArgumentException("account must have 12 digits, got: " + account);
        }
        if (stepTimeout.isZero() || stepTimeout.isNegative()) {
            throw new IllegalArgumentException("stepTimeout must be positive, got: " + stepTimeout);
        }
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }

    /** Starts with what has no default. */
    public static Builder builder(Path assembly, Path node, Path cdk) {
        return new Builder(assembly, node, cdk);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final Path assembly;
        private final Path node;
        private final Path cdk;
        private Optional<Endpoint> endpoint = Optional.empty();
        private String account = "123456789012";
        private String region = "eu-central-1";
        private SortedMap<String, String> variables = new TreeMap<>();
        private Duration stepTimeout = Duration.ofMinutes(10);

        private Builder(Path assembly, Path node, Path cdk) {
            this.assembly = assembly;
            this.node = node;
            this.cdk = cdk;
        }

        /** An emulator that already runs. Default: none, one is found or started. */
        public Builder endpoint(Endpoint value) {
            this.endpoint = Optional.of(value);
            return this;
        }

        /** The account the emulator acts as, where the assembly names none. Default: 123456789012. */
        public Builder account(String value) {
            this.account = value;
            return this;
        }

        /** The region the emulator acts as, where the assembly names none. Default: eu-central-1. */
        public Builder region(String value) {
            this.region = value;
            return this;
        }

        /** The variables of the process. Default: none. */
        public Builder variables(Map<String, String> value) {
            this.variables = new TreeMap<>(value);
            return this;
        }

        /** How long one command of the CDK CLI may take. Default: 10 minutes. */
        public Builder stepTimeout(Duration value) {
            this.stepTimeout = value;
            return this;
        }

        /** Makes the props. */
        public RehearsalProps build() {
            return new RehearsalProps(assembly, node, cdk, endpoint, account, region, variables, stepTimeout);
        }
    }
}
