package dev.bandstand.cli;

import dev.bandstand.simulation.Scenario;
import dev.bandstand.simulation.load.LoadOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scenario as users write it: {@code deploy-at=TIME} or {@code spot-loss=SHARE@TIME+DURATION}.
 *
 * @param text what was written
 * @param loss the share of the Spot tasks that is lost; empty for a deployment
 * @param seconds how long there is no Spot capacity
 * @param second when, from the start of the load; of no meaning with a moment
 * @param moment when, on the calendar
 */
record ScenarioText(String text, Optional<Double> loss, long seconds, long second, Optional<Instant> moment) {

    private static final String OPTION = "--scenario";
    private static final Pattern DEPLOYMENT = Pattern.compile("deploy-at=(.*)");
    private static final Pattern LOSS = Pattern.compile("spot-loss=([^@]*)@(.*)\\+([^+:]*)");

    /** Reads one scenario. */
    static ScenarioText read(String text) {
        Matcher deployment = DEPLOYMENT.matcher(text);
        if (deployment.matches()) {
            return at(text, Optional.empty(), 0, deployment.group(1));
        }
        Matcher loss = LOSS.matcher(text);
        if (!loss.matches()) {
            throw new Stop(
                    Stop.BAD_INPUT, OPTION + " must be deploy-at=TIME or spot-loss=SHARE@TIME+DURATION, got: " + text);
        }
        double share = Given.read(OPTION + " spot-loss", loss.group(1), Given::share);
        long seconds = Given.read(OPTION + " spot-loss", loss.group(3), Given::duration);
        return at(text, Optional.of(share), seconds, loss.group(2));
    }

    private static ScenarioText at(String text, Optional<Double> loss, long seconds, String time) {
        if (time.matches("[0-9]{1,12}")) {
            return new ScenarioText(text, loss, seconds, Long.parseLong(time), Optional.empty());
        }
        try {
            return new ScenarioText(text, loss, seconds, 0, Optional.of(LoadOptions.moment(time)));
        } catch (IllegalArgumentException refused) {
            throw new Stop(
                    Stop.BAD_INPUT,
                    OPTION + " must have a time like 2026-11-27T08:00:00Z or seconds from the start, got: " + text,
                    refused);
        }
    }

    /** Returns what happens, in a load that begins at {@code start} and lasts {@code length} seconds. */
    Scenario in(Optional<Instant> start, long length) {
        long from = moment.map(given -> from(start, given)).orElse(second);
        if (from < 0 || from >= length) {
            throw new Stop(
                    Stop.BAD_INPUT,
                    OPTION + " must lie within the load, which lasts " + length + " s"
                            + start.map(first -> " from " + first).orElse("") + ", got: " + text);
        }
        return loss.<Scenario>map(share -> new Scenario.SpotLoss(share, from, seconds))
                .orElseGet(() -> new Scenario.Deployment(from));
    }

    private long from(Optional<Instant> start, Instant given) {
        Instant first = start.orElseThrow(() -> new Stop(
                Stop.BAD_INPUT,
                OPTION + " must be in seconds from the start where neither the load nor --start dates it, got: "
                        + text));
        return Duration.between(first, given).toSeconds();
    }
}
