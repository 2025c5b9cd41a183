package dev.bandstand.settings;

import java.util.Optional;

/**
 * Who is told when something is wrong, and where it can be seen.
 *
 * @param alarmTopic the ARN of the SNS topic that alarms notify, if there is one
 * @param dashboard whether there is a dashboard of the environment
 */
public record ObservabilitySettings(Optional<String> alarmTopic, boolean dashboard) {}
