package dev.bandstand.settings;

import java.util.Optional;

/**
 * Who is told when something is wrong.
 *
 * @param alarmTopic the ARN of the SNS topic that alarms notify, if there is one
 */
public record ObservabilitySettings(Optional<String> alarmTopic) {}
